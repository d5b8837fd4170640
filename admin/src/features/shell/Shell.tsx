import { useQuery } from '@tanstack/react-query';
import { Outlet, useMatches } from '@tanstack/react-router';
import { Alert } from 'antd';
import { AccessProvider, useAccess } from '../../access';
import { sessionQuery, siteQuery } from '../../api/session';
import { Answer } from '../../components/Answer';
import { PageTitle } from '../../components/PageTitle';
import '../../styles/shell.css';
import { LockGate } from '../identity/lock/LockGate';
import { GuessedNote } from '../identity/security/GuessedNote';
import { TotpEnrolment } from '../identity/security/TotpEnrolment';
import { AnotherNote } from './AnotherNote';
import { SendingBar } from './SendingBar';
import { SideBar } from './SideBar';
import { ToSignIn } from './ToSignIn';
import { useLeaving } from './use-leaving';

/** The signed-in part: asks who is there, then draws the menu and the page. */
export function Shell() {
  const session = useQuery(sessionQuery);
  useLeaving();
  return (
    <>
      <LockGate />
      <SendingBar />
      <Answer of={session}>
        {(current) => {
          if (!current?.account) return <ToSignIn />;
          return (
            <AccessProvider session={current} account={current.account}>
              {current.mustEnrolTotp ? <SecondFactorFirst /> : <Frame />}
            </AccessProvider>
          );
        }}
      </Answer>
    </>
  );
}

function Frame() {
  const { may } = useAccess();
  const site = useQuery(siteQuery);
  const needed = useMatches().at(-1)?.staticData.permission;
  return (
    <div className="shell">
      <a className="skip-link" href="#content">
        跳到正文
      </a>
      <SideBar />
      <main id="content" className="content" tabIndex={-1}>
        {site.data?.demo && (
          <p className="demo-line">演示环境：里面的人和事都是编的，请不要填写真实的个人信息。</p>
        )}
        <AnotherNote />
        <GuessedNote />
        {needed && !may(needed) ? <NotForYou /> : <Outlet />}
      </main>
    </div>
  );
}

function NotForYou() {
  return (
    <div className="page narrow">
      <PageTitle title="这一页不归您办理" />
      <Alert type="info" title="您的角色看不到这里的内容。要办的事都在左边的菜单里。" />
    </div>
  );
}

function SecondFactorFirst() {
  return (
    <main className="content">
      <div className="page narrow">
        <PageTitle title="请先设置动态验证码" lead="这里办理的是别人的隐私。设置好以后才能继续。" />
        <section className="card">
          <TotpEnrolment />
        </section>
      </div>
    </main>
  );
}
