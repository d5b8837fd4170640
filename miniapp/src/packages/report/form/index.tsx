import { urgencies } from '@jingkang/shared/terms';
import { Button } from '../../../components/Button';
import { ChipsField } from '../../../components/ChipsField';
import { DangerCall } from '../../../components/DangerCall';
import { Loading } from '../../../components/Loading';
import { Notice } from '../../../components/Notice';
import { Page } from '../../../components/Page';
import { ProblemNotice } from '../../../components/ProblemNotice';
import { SignInFirst } from '../../../components/SignInFirst';
import { Box, Words } from '../../../platform/elements';
import { useAccount, useSession } from '../../../state/session';
import { choicesOf } from '../../../words/labels';
import { ReportFields } from './ReportFields';
import { useReport } from './use-report';

export default function ReportForm() {
  const account = useAccount();
  const known = useSession((state) => state.known);
  const { form, danger, busy, problem, send } = useReport();
  const open = !!account && !danger;

  return (
    <Page
      personal
      title="上报需求"
      lead="身边有人需要帮助，请告诉我们。"
      action={
        open ? (
          <Button busy={busy} onPress={send}>
            提交上报
          </Button>
        ) : undefined
      }
    >
      <Box className="jk-form">
        <ChipsField
          form={form}
          name="urgency"
          label="急不急"
          hint="有人会受伤，就选“有即时危险”。"
          choices={choicesOf(urgencies)}
        />
        {danger ? <DangerCall words="这里不能处理紧急情况，什么都没有发出。请先打电话求助。" /> : null}
        {!danger && !known ? <Loading /> : null}
        {!danger && known && !account ? <SignInFirst why="登录后再上报，好让您看到有没有联系上。" /> : null}
        {open ? (
          <>
            <Notice icon="lock">
              <Words>社工会先问他愿不愿意。您只能看到有没有联系上，看不到他的事。</Words>
            </Notice>
            <ReportFields form={form} />
            <ProblemNotice problem={problem} />
          </>
        ) : null}
      </Box>
    </Page>
  );
}
