import type { ScaleDefinition } from '@jingkang/shared/assessments/definition';
import type { FormControl } from '../forms/use-form';
import { Box, Words } from '../platform/elements';
import { ChipsField } from './ChipsField';

interface Props {
  form: FormControl;
  definition: ScaleDefinition;
}

/** Any scale, drawn from its definition: one question after the other, answered by a tap. */
export function ScaleForm({ form, definition: { description, item } }: Props) {
  return (
    <Box className="jk-stack jk-scale">
      {description ? <Words>{description}</Words> : null}
      {item.map(({ linkId, text, answerOption }, index) => (
        <ChipsField
          key={linkId}
          form={form}
          name={linkId}
          label={`${index + 1}. ${text}`}
          required
          choices={answerOption.map(({ valueCoding }) => ({
            value: valueCoding.code,
            label: valueCoding.display,
          }))}
        />
      ))}
    </Box>
  );
}
