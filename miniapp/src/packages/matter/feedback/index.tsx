import type { FeedbackForSender } from '@jingkang/shared/api/feedback';
import type { Write } from '../../../api/call';
import { FeedbackProgress } from '../../../components/FeedbackProgress';
import { MatterPage } from '../MatterPage';
import { useMy } from '../use-my';

export default function FeedbackMatter() {
  const my = useMy('GET /my/feedback/{id}');
  const reopen = async (feedback: FeedbackForSender, reason: string, write: Write) => {
    const body = { version: feedback.version, reason };
    await write('POST /feedback/{id}/actions/reopen', { params: { id: my.id }, body });
    my.reload();
  };
  return (
    <MatterPage title="反馈进度" my={my}>
      {(feedback) => (
        <FeedbackProgress feedback={feedback} onReopen={(reason, write) => reopen(feedback, reason, write)} />
      )}
    </MatterPage>
  );
}
