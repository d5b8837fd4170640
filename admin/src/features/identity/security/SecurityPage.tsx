import { useQuery } from '@tanstack/react-query';
import { useAccess } from '../../../access';
import { ownAccountQuery } from '../../../api/own-account';
import { Answer } from '../../../components/Answer';
import { PageTitle } from '../../../components/PageTitle';
import { ChangePassword } from './ChangePassword';
import { OwnSessions } from './OwnSessions';
import { RecoveryCodes } from './RecoveryCodes';
import { TotpEnrolment } from './TotpEnrolment';

/** The own account: its password, its second factor, where it is signed in. */
export function SecurityPage() {
  const { session, account } = useAccess();
  const own = useQuery(ownAccountQuery);
  return (
    <div className="page narrow">
      <PageTitle title="我的账号" lead={`现在登录的是${account.displayName}。`} />
      <section className="card" aria-labelledby="own-password">
        <h2 id="own-password">密码</h2>
        <ChangePassword />
      </section>
      <section className="card" aria-labelledby="second-factor">
        <h2 id="second-factor">动态验证码</h2>
        {session.totpEnrolled ? (
          <>
            <p>已经设置。登录时除了密码，还要填验证器应用里的6位数字。</p>
            <Answer of={own}>{({ recoveryCodesLeft }) => <RecoveryCodes left={recoveryCodesLeft} />}</Answer>
          </>
        ) : (
          <TotpEnrolment />
        )}
      </section>
      <section className="card" aria-labelledby="own-sessions">
        <h2 id="own-sessions">已登录的设备</h2>
        <Answer of={own} rows={3}>
          {({ sessions }) => <OwnSessions sessions={sessions} />}
        </Answer>
      </section>
    </div>
  );
}
