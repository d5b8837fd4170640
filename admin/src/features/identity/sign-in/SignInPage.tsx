import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { Alert } from 'antd';
import { useEffect, useState } from 'react';
import { StaffSignInForm } from '@jingkang/shared/forms/sign-in';
import { lock } from '../../../api/lock';
import type { ProblemError } from '../../../api/problem';
import { keepToken, sessionQuery } from '../../../api/session';
import { whose } from '../../../api/whose';
import { SecretField } from '../../../components/fields/SecretField';
import { TextField } from '../../../components/fields/TextField';
import { RuledForm } from '../../../components/RuledForm';
import { SecondFactorField } from '../security/SecondFactorField';
import { DemoNote } from './DemoNote';
import { FrontPage } from './FrontPage';

const route = getRouteApi('/sign-in');

/** The user name and the password; the second factor is asked for once the server wants it. */
export function SignInPage() {
  const { next = '/admin/' } = route.useSearch();
  const { history } = useRouter();
  const client = useQueryClient();
  const session = useQuery(sessionQuery);
  const [ended] = useState(() => whose.now() !== undefined);
  const [asksTotp, setAsksTotp] = useState(false);

  useEffect(() => {
    if (session.data) history.replace(next);
  }, [session.data, history, next]);

  const onRefused = ({ code }: ProblemError) => {
    if (code === 'totp_required' || code === 'wrong_totp') setAsksTotp(true);
  };

  return (
    <FrontPage title="工作人员登录">
      {ended && (
        <Alert
          className="note"
          type="info"
          role="status"
          title="登录已经结束，刚才打开的内容已经收起。请重新登录。"
        />
      )}
      <DemoNote />
      <RuledForm
        formClass={StaffSignInForm}
        send={(input, write) => write('POST /sessions/staff', { body: input })}
        onRefused={onRefused}
        quietCodes={['totp_required']}
        onDone={(opened) => {
          client.setQueryData(sessionQuery.queryKey, keepToken(opened));
          lock.tellTabs();
        }}
        submitLabel="登录"
      >
        <TextField name="userName" label="用户名" required autoComplete="username" />
        <SecretField name="password" label="密码" required autoComplete="current-password" />
        {asksTotp && <SecondFactorField asked />}
      </RuledForm>
      <p className="soft small">忘了密码，请找系统管理员重新发放登录链接。</p>
    </FrontPage>
  );
}
