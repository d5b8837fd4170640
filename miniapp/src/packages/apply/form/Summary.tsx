import { applicantRoles, services, type Labels } from '@jingkang/shared/terms';
import { Pairs } from '../../../components/Pairs';
import type { FormControl } from '../../../forms/use-form';
import { Box, Heading } from '../../../platform/elements';
import { labelsOf } from '../../../words/labels';

/** What is about to be sent, once more, in the person's own words. */
export function Summary({ answers }: { answers: FormControl }) {
  const lines: readonly [string, string][] = [
    ['您是', labelsOf(applicantRoles as Labels, [answers.text('applicantRole')])],
    ['姓名', answers.text('personName')],
    ['想要的帮助', labelsOf(services as Labels, answers.list('needs'))],
    ['联系电话', answers.text('contactPhone')],
  ];
  return (
    <Box className="jk-card jk-stack jk-stack--tight">
      <Heading level={2} className="jk-section-title">
        请再看一遍
      </Heading>
      <Pairs pairs={lines} />
    </Box>
  );
}
