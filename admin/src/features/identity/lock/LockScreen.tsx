import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { LockedView, SessionView } from '@jingkang/shared/api/sessions';
import { UnlockForm } from '@jingkang/shared/forms/sign-in';
import { lock } from '../../../api/lock';
import { keepToken, sessionQuery } from '../../../api/session';
import { Brand } from '../../../components/Brand';
import { SecretField } from '../../../components/fields/SecretField';
import { RuledForm } from '../../../components/RuledForm';
import '../../../styles/front.css';
import '../../../styles/lock.css';
import { SecondFactorField } from '../security/SecondFactorField';
import { SignOutButton } from '../../shell/SignOutButton';
import { useAlone } from './use-alone';

/** Over the whole page, which stays as it was below, unread and out of reach. */
export function LockScreen({ who }: { readonly who: LockedView | undefined }) {
  const client = useQueryClient();
  const place = useRef<HTMLElement>(null);
  const [asksFactor, setAsksFactor] = useState(false);
  useAlone(place);

  const onDone = (session: SessionView) => {
    client.setQueryData(sessionQuery.queryKey, keepToken(session));
    lock.lift();
    lock.tellTabs();
    // What was refused meanwhile is asked again. What someone wanted to write is theirs to send again.
    void client.invalidateQueries({
      predicate: (query) => query.state.status === 'error' || query.isStale(),
    });
  };

  return createPortal(
    <main ref={place} className="lock-screen front">
      <section className="front-card" aria-labelledby="lock-title">
        <Brand />
        <h1 id="lock-title">页面已锁定</h1>
        <p>
          {who && (
            <>
              <strong>{who.displayName}</strong>（{who.userName}）
              <br />
            </>
          )}
          为了保护隐私，请输入密码继续。刚才填写的内容还在。
        </p>
        <RuledForm
          name="unlock"
          formClass={UnlockForm}
          send={(input, write) => write('POST /sessions/current/unlock', { body: input })}
          onRefused={({ code, fields }) =>
            setAsksFactor((asks) => asks || code === 'totp_required' || 'totp' in fields)
          }
          quietCodes={['totp_required']}
          onDone={onDone}
          submitLabel="解锁"
          leftFreely
        >
          <SecretField name="password" label="密码" required autoComplete="current-password" />
          {asksFactor && <SecondFactorField asked />}
        </RuledForm>
        <div className="lock-leave">
          <SignOutButton label="不是我，退出登录" asks={false} />
        </div>
      </section>
    </main>,
    document.body,
  );
}
