import type { MyApplication } from '@jingkang/shared/api/matters';
import { Section } from '../../../components/Section';
import { Box, Words } from '../../../platform/elements';

/** The reason and what else may help: nobody is left with a bare "no". */
export function Outcome({ outcome }: { outcome: NonNullable<MyApplication['outcome']> }) {
  return (
    <Section title="办理结果">
      <Box className="jk-card jk-stack">
        <Box className="jk-stack jk-stack--tight">
          <Words className="jk-soft">原因</Words>
          <Words selectable>{outcome.reason}</Words>
        </Box>
        {outcome.advice ? (
          <Box className="jk-stack jk-stack--tight">
            <Words className="jk-soft">可以试试别的帮助</Words>
            <Words selectable>{outcome.advice}</Words>
          </Box>
        ) : null}
      </Box>
    </Section>
  );
}
