import { useRouter } from '@tarojs/taro';
import { Button } from '../../../components/Button';
import { Notice } from '../../../components/Notice';
import { Page } from '../../../components/Page';
import { ProblemNotice } from '../../../components/ProblemNotice';
import { goTo } from '../../../navigation/go';
import { Box, Words } from '../../../platform/elements';
import { FeedbackFields } from './FeedbackFields';
import { useFeedback } from './use-feedback';

/** Open to everyone: no account and no name is needed. */
export default function SendFeedback() {
  const { form, busy, problem, send } = useFeedback(useRouter().params.applicationId);
  return (
    <Page
      personal
      title="监督与反馈"
      lead="投诉、建议、表扬，都可以说。"
      action={
        <Button busy={busy} onPress={send}>
          提交反馈
        </Button>
      }
    >
      <Notice>
        <Words>不用登录。提交后有一个查询码，凭它看结果。</Words>
      </Notice>
      <Box className="jk-form">
        <FeedbackFields form={form} />
        <ProblemNotice problem={problem} />
      </Box>
      <Button kind="plain" onPress={() => goTo('/packages/feedback/look-up/index')}>
        以前反馈过，凭查询码查
      </Button>
    </Page>
  );
}
