import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Alert } from 'antd';
import { useState } from 'react';
import type { RecoveryCodesView } from '@jingkang/shared/api/own-account';
import { EnrolmentForm } from '@jingkang/shared/forms/enrolment';
import { call } from '../../../api/call';
import { Answer } from '../../../components/Answer';
import { SecretField } from '../../../components/fields/SecretField';
import { TextField } from '../../../components/fields/TextField';
import { RuledForm } from '../../../components/RuledForm';
import { TotpSecret } from '../../../components/TotpSecret';
import { RecoveryCodeList } from '../security/RecoveryCodeList';
import { FrontPage } from './FrontPage';

const route = getRouteApi('/enrol/$token');

/** Behind a one-time link: a new member of staff sets the password and the second factor. */
export function EnrolmentPage() {
  const { token } = route.useParams();
  const [done, setDone] = useState<RecoveryCodesView>();
  const enrolment = useQuery({
    queryKey: ['enrolment', token],
    queryFn: () => call('GET /enrolments/{token}', { params: { token } }),
    staleTime: Infinity,
    retry: false,
  });

  if (done)
    return (
      <FrontPage title="设置好了">
        <Alert className="note" type="success" role="status" title="请用新密码登录。这个链接已经失效。" />
        {done.recoveryCodes.length > 0 && <RecoveryCodeList codes={done.recoveryCodes} />}
        <Link to="/sign-in">去登录</Link>
      </FrontPage>
    );
  return (
    <FrontPage title="设置登录">
      <Answer of={enrolment}>
        {(offer) => (
          <RuledForm
            formClass={EnrolmentForm}
            send={(input, write) => write('POST /enrolments/{token}', { params: { token }, body: input })}
            onDone={setDone}
            submitLabel="设置完成"
          >
            <p>
              {offer.displayName}，您的用户名是 <strong>{offer.userName}</strong>。
            </p>
            <SecretField
              name="password"
              label="新密码"
              required
              autoComplete="new-password"
              hint="至少10个字符，不要用常见的密码。几个不相干的词连起来最好记。"
            />
            <h2>动态验证码{offer.totpRequired ? '' : '（可以以后再设）'}</h2>
            <TotpSecret offer={offer} />
            <TextField
              name="totp"
              label="应用里显示的6位数字"
              required={offer.totpRequired}
              autoComplete="one-time-code"
              inputMode="numeric"
            />
          </RuledForm>
        )}
      </Answer>
    </FrontPage>
  );
}
