import type { RehabOpinionView } from '@jingkang/shared/api/assessments';
import { Pairs } from '../../../components/Pairs';
import { Section } from '../../../components/Section';
import { Box } from '../../../platform/elements';
import { dateWords } from '../../../words/moments';

/** What the team advises. */
export function Opinion({ opinion }: { opinion: RehabOpinionView }) {
  const { services, forms, frequency, cautions, nextReviewOn } = opinion;
  const pairs: (readonly [string, string | null])[] = [
    ['结论', opinion.suitabilityLabel],
    ['建议的服务', services.join('、')],
    ['怎样进行', forms.join('、')],
    ['多久一次', frequency],
    ['请注意', cautions],
    ['下次评估', nextReviewOn && dateWords(nextReviewOn)],
  ];
  return (
    <Section title="康复意见">
      <Box className="jk-card">
        <Pairs pairs={pairs.flatMap(([label, value]) => (value ? [[label, value] as const] : []))} />
      </Box>
    </Section>
  );
}
