import { Form, Radio } from 'antd';
import type { ReactNode } from 'react';
import { agesText } from '@jingkang/shared/assessments/ages';
import type { Answers, ScaleDefinition, ScaleOption } from '@jingkang/shared/assessments/definition';
import { missingItems, scoreOf } from '@jingkang/shared/assessments/scoring';
import { scoreText } from './score-text';

/** Long options stand one below the other. */
const isLong = (options: readonly ScaleOption[]) =>
  options.some(({ valueCoding }) => valueCoding.display.length > 12);

interface Props {
  readonly definition: ScaleDefinition;
  /** The path of its answers in the form it stands in. */
  readonly name: readonly string[];
  readonly children?: ReactNode;
}

/** Any scale, drawn from its definition: the items with their options, and what they come to so far. */
export function ScaleForm({ definition, name, children }: Props) {
  const answers = (Form.useWatch([...name]) ?? {}) as Answers;
  const { title, description, ages, item } = definition;
  const left = missingItems(definition, answers).length;
  return (
    <fieldset className="scale">
      <legend>{title}</legend>
      {description && <p className="soft small">{description}</p>}
      {ages && <p className="soft small">适用年龄：{agesText(ages)}</p>}
      {children}
      {item.map(({ linkId, text, answerOption }, index) => (
        <Form.Item
          key={linkId}
          name={[...name, linkId]}
          label={item.length > 1 ? `${index + 1}. ${text}` : text}
          className="scale-item"
        >
          <Radio.Group
            aria-label={text}
            className={isLong(answerOption) ? 'tall-choices' : ''}
            options={answerOption.map(({ valueCoding }) => ({
              value: valueCoding.code,
              label: valueCoding.display,
            }))}
          />
        </Form.Item>
      ))}
      <p className="scale-result" role="status">
        {left > 0 ? `还有${left}项没有评。` : scoreText(definition, scoreOf(definition, answers))}
      </p>
    </fieldset>
  );
}
