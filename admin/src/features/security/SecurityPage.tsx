import { PageTitle } from '../../components/PageTitle';
import { useAccess } from '../../access';
import { TotpEnrolment } from './TotpEnrolment';

/** What protects the own account. */
export function SecurityPage() {
  const { session, account } = useAccess();
  return (
    <div className="page narrow">
      <PageTitle title="登录安全" lead={`现在登录的是${account.displayName}。`} />
      <section className="card" aria-labelledby="second-factor">
        <h2 id="second-factor">动态验证码</h2>
        {session.totpEnrolled ? (
          <p>已经设置。登录时除了密码，还要填验证器应用里的6位数字。</p>
        ) : (
          <TotpEnrolment />
        )}
      </section>
    </div>
  );
}
