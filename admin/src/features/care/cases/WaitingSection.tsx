import { Alert } from 'antd';
import type { WaitingView } from '@jingkang/shared/api/cases';
import { dayText } from '../../../components/dates';
import { FactList } from '../../../components/FactList';
import { Section } from '../../../components/record/Section';
import { ReviewMark } from './ReviewMark';
import { monthsText } from './waiting-words';

/** How long someone has waited, why, and when the wish has to be reviewed anew. */
export function WaitingSection({ waiting }: { readonly waiting: WaitingView }) {
  const { since, position, wishConfirmedOn } = waiting;
  const facts = [
    { label: '登记以来', value: monthsText(waiting.monthsWaited) },
    { label: '再次审核意愿', value: <ReviewMark waiting={waiting} /> },
    { label: '上次审核', value: dayText(waiting.wishReviewedOn) },
    { label: '本人最近表示愿意', value: wishConfirmedOn ? dayText(wishConfirmedOn) : '还没有' },
  ];
  const listed = [
    { label: '全区县位次', value: position === null ? '500位以后' : `第${position}位` },
    { label: '列入等候', value: since && dayText(since) },
    { label: '原因', value: waiting.reasonLabel ?? '没有写' },
    { label: '预计有空位', value: waiting.expectedOn ? dayText(waiting.expectedOn) : '还不知道' },
    { label: '等候期间的其他办法', value: waiting.alternatives ?? '—' },
  ];
  return (
    <Section title="等候">
      {waiting.prompt && <Alert className="note" type="warning" showIcon title={waiting.prompt} />}
      <FactList facts={since ? [...listed, ...facts] : facts} />
    </Section>
  );
}
