import { RedeemInvitationForm } from '@jingkang/shared/forms/invitation';
import { Button } from '../../../components/Button';
import { Notice } from '../../../components/Notice';
import { Page } from '../../../components/Page';
import { ProblemNotice } from '../../../components/ProblemNotice';
import { SignInFirst } from '../../../components/SignInFirst';
import { TextField } from '../../../components/TextField';
import { useForm } from '../../../forms/use-form';
import { useWork } from '../../../hooks/use-work';
import { goTo } from '../../../navigation/go';
import { Words } from '../../../platform/elements';
import { useAccount, useSession } from '../../../state/session';

const typed = [RedeemInvitationForm];

/** A committee worker is bound to the organization by a single-use code from the county. */
export default function Invitation() {
  const account = useAccount();
  const begin = useSession((state) => state.begin);
  const form = useForm('invitation', typed, {});
  const work = useWork();

  const redeem = async () => {
    const refusal = await work.run(async (write) => {
      const body = { code: form.text('code') };
      begin(await write('POST /sessions/current/invitation', { body }));
    });
    if (refusal) form.showProblem(refusal, ['code']);
  };

  return (
    <Page personal title="填邀请码" lead="给村(居)委会的工作人员。邀请码由区县发给您。">
      {!account ? <SignInFirst why="登录后，再填邀请码。" /> : null}
      {account?.organizationName ? (
        <>
          <Notice tone="good" announce>
            <Words>您现在代表{account.organizationName}。</Words>
          </Notice>
          <Button onPress={() => goTo('/packages/report/form/index')}>上报需求</Button>
          <Button kind="soft" onPress={() => goTo('/packages/apply/start/index')}>
            和家属一起填申请
          </Button>
        </>
      ) : null}
      {account && !account.organizationName ? (
        <>
          <TextField form={form} name="code" label="邀请码" hint="一码只能用一次。" required />
          <ProblemNotice problem={work.problem} />
          <Button busy={work.busy} onPress={() => void redeem()}>
            确认
          </Button>
        </>
      ) : null}
    </Page>
  );
}
