import { PhoneSignInForm } from '@jingkang/shared/forms/sign-in';
import { Button } from '../../../components/Button';
import { Page } from '../../../components/Page';
import { PhoneCode } from '../../../components/PhoneCode';
import { ProblemNotice } from '../../../components/ProblemNotice';
import { useForm } from '../../../forms/use-form';
import { useWork } from '../../../hooks/use-work';
import { goBack } from '../../../navigation/go';
import { signInByWechat, signInWay } from '../../../platform/open-session';
import { useSession } from '../../../state/session';
import { signInByPhone } from '../../../state/sign-in-by-phone';

const typed = [PhoneSignInForm];

const wechat = signInWay === 'wechat';

export default function SignIn() {
  const form = useForm('sign-in', typed, {});
  const begin = useSession((state) => state.begin);
  const work = useWork();

  const signIn = async () => {
    const refusal = await work.run(async (write) => {
      begin(
        wechat
          ? await signInByWechat(write)
          : await signInByPhone(write, form.text('phone'), form.text('code')),
      );
      goBack();
    });
    if (refusal) form.showProblem(refusal, ['phone', 'code']);
  };

  return (
    <Page personal title="登录" lead={wechat ? '用微信登录，不用填号码。' : '用手机号码登录。不用记密码。'}>
      {wechat ? null : <PhoneCode form={form} />}
      <ProblemNotice problem={work.problem} />
      <Button busy={work.busy} onPress={() => void signIn()}>
        {wechat ? '微信登录' : '登录'}
      </Button>
    </Page>
  );
}
