import type { MyScaleResult } from '@jingkang/shared/api/assessments';
import { Pairs } from '../../../components/Pairs';
import { Section } from '../../../components/Section';
import { Box, Words } from '../../../platform/elements';

/** What was found, in plain words; the score stands behind its meaning. */
export function Results({ results }: { results: readonly MyScaleResult[] }) {
  return (
    <>
      {results.map(({ title, total, meaning, items, ageNote }) => (
        <Section key={title} title={title}>
          <Box className="jk-card jk-stack">
            {meaning ? <Words className="jk-strong">{meaning}</Words> : null}
            {total ? <Words>得分：{total}</Words> : null}
            {ageNote ? <Words>{ageNote}</Words> : null}
            <Pairs pairs={items.map(({ text, answer }) => [text, answer] as const)} />
          </Box>
        </Section>
      ))}
      <Words>对结果有疑问，可以问评估人员。</Words>
    </>
  );
}
