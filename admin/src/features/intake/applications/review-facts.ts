import type { ReviewView } from '@jingkang/shared/api/applications';
import {
  guardianWillingness,
  identityChecks,
  priorities,
  serviceContents,
  willingness,
} from '@jingkang/shared/terms';
import type { Fact } from '../../../components/FactList';

const labelIn = <Code extends string>(
  labels: Readonly<Record<Code, string>>,
  code: Code | null | undefined,
) => (code ? labels[code] : '还没填');
const yesNo = (value: boolean | null | undefined) => (value ? '是' : '否');

/** The review as it was saved, in words. */
export function reviewFacts(review: ReviewView | null): Fact[] {
  return [
    { label: '身份核实方式', value: labelIn(identityChecks, review?.identityCheck) },
    { label: '住址已核实', value: yesNo(review?.residenceVerified) },
    { label: '居家', value: yesNo(review?.livesAtHome) },
    {
      label: '康复需求',
      value: review?.needs?.length ? review.needs.map((need) => serviceContents[need]).join('、') : '还没填',
    },
    { label: '需求的缓急', value: labelIn(priorities, review?.priority) },
    { label: '适合社区康复', value: yesNo(review?.assessedSuitable) },
    { label: '本人意愿', value: labelIn(willingness, review?.personWillingness) },
    { label: '监护人意愿', value: labelIn(guardianWillingness, review?.guardianWillingness) },
    ...(review?.note ? [{ label: '评估记录', value: review.note }] : []),
  ];
}
