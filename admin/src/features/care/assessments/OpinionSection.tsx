import type { RehabOpinionView } from '@jingkang/shared/api/assessments';
import { dayText } from '../../../components/dates';
import { FactList } from '../../../components/FactList';
import { Section } from '../../../components/record/Section';

/** The rehab opinion of a case, for everyone who serves by it. */
export function OpinionSection({ opinion }: { readonly opinion: RehabOpinionView | null }) {
  if (!opinion) return null;
  const { services, forms, frequency, cautions, nextReviewOn } = opinion;
  const facts: [string, string | null][] = [
    ['结论', opinion.suitabilityLabel],
    ['服务内容', services.join('、')],
    ['服务形式', forms.join('、')],
    ['服务频次', frequency],
    ['注意事项', cautions],
    ['下次评估日期', nextReviewOn && dayText(nextReviewOn)],
    ['出具日期', dayText(opinion.signedOn)],
  ];
  return (
    <Section title="康复意见">
      <FactList facts={facts.flatMap(([label, value]) => (value ? [{ label, value }] : []))} />
    </Section>
  );
}
