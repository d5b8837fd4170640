import { useQueryClient } from '@tanstack/react-query';
import type { OwnSessionView } from '@jingkang/shared/api/own-account';
import type { EndSessionsForm } from '@jingkang/shared/forms/own-account';
import { ownAccountQuery } from '../../../api/own-account';
import { asProblem } from '../../../api/problem';
import { useWrite } from '../../../api/use-write';
import { ConfirmButton } from '../../../components/ConfirmButton';
import { momentText } from '../../../components/dates';
import { MoreNote } from '../../../components/MoreNote';
import { PlainTable } from '../../../components/PlainTable';
import { ProblemNote } from '../../../components/ProblemNote';

const heads = ['设备', '登录时间', '最近使用', '办理'];

/** Where the account is signed in; any of it can be ended from here. */
export function OwnSessions({ sessions }: { readonly sessions: readonly OwnSessionView[] }) {
  const client = useQueryClient();
  const ending = useWrite({
    send: (body: EndSessionsForm, write) => write('POST /own-account/sessions/actions/end', { body }),
    onSuccess: (_, { which }) => {
      if (which === 'all') window.location.assign('/admin/sign-in');
      else void client.invalidateQueries({ queryKey: ownAccountQuery.queryKey });
    },
  });
  const rows = sessions.map(({ id, current, deviceLabel, signedInAt, lastSeenAt }) => ({
    key: id,
    cells: [
      deviceLabel,
      momentText(signedInAt),
      momentText(lastSeenAt),
      current ? (
        '正在使用'
      ) : (
        <ConfirmButton
          key="end"
          small
          label="退出"
          question="这台设备要重新登录才能用。"
          busy={ending.isPending}
          onConfirm={() => ending.mutate({ which: 'one', sessionId: id })}
        />
      ),
    ],
  }));
  return (
    <>
      <PlainTable caption="已登录的设备" heads={heads} rows={rows} />
      <MoreNote list="ownSessions" count={sessions.length} />
      <ProblemNote problem={asProblem(ending.error)} />
      {sessions.length === 1 && <p className="soft">只在这台设备上登录着。</p>}
      <div className="form-buttons">
        {sessions.length > 1 && (
          <ConfirmButton
            label="退出其他设备"
            question="其他设备都要重新登录。"
            busy={ending.isPending}
            onConfirm={() => ending.mutate({ which: 'others' })}
          />
        )}
        <ConfirmButton
          label="全部退出"
          question="这台设备也会退出，要重新登录。"
          busy={ending.isPending}
          onConfirm={() => ending.mutate({ which: 'all' })}
        />
      </div>
    </>
  );
}
