import { CheckCircleOutlined, MinusCircleOutlined } from '@ant-design/icons';
import { Form, Radio } from 'antd';
import type { SuggestionView } from '@jingkang/shared/api/places';
import type { FieldName } from '../../../components/fields/field';

interface Props {
  readonly name: FieldName;
  readonly suggestions: readonly SuggestionView[];
}

/** Institutions with what speaks for and against each, the most fitting first. Nothing is chosen beforehand. */
export function SuggestionField({ name, suggestions }: Props) {
  const choosable = suggestions.filter((one) => one.choosable);
  const others = suggestions.filter((one) => !one.choosable);
  return (
    <>
      <Form.Item name={name} label="接收机构" required>
        <Choice suggestions={choosable} />
      </Form.Item>
      {others.length > 0 && (
        <section className="not-choosable" aria-label="现在不能选的机构">
          <h4>现在不能选</h4>
          <ul className="suggestions">
            {others.map((one) => (
              <li key={one.id} className="suggestion">
                <p className="suggestion-name">
                  {one.name} <span className="soft small">{placeOf(one)}</span>
                </p>
                <p className="missing">{one.whyNot}</p>
                <Reasons reasons={one.reasons} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

interface ChoiceProps {
  /** Given by the form it stands in. */
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (id: string) => void;
  readonly suggestions: readonly SuggestionView[];
}

function Choice({ id, value, onChange, suggestions }: ChoiceProps) {
  return (
    <Radio.Group
      {...(id ? { id } : {})}
      className="suggestions"
      aria-label="接收机构"
      value={value}
      onChange={({ target }: { target: { value?: unknown } }) => onChange?.(String(target.value))}
    >
      {suggestions.map((one) => (
        <div key={one.id} className="suggestion" data-chosen={one.id === value}>
          <Radio value={one.id} className="suggestion-name">
            {one.name}
          </Radio>
          <p className="soft small">{placeOf(one)}</p>
          <Reasons reasons={one.reasons} />
        </div>
      ))}
    </Radio.Group>
  );
}

const placeOf = ({ kindLabel, regionName }: SuggestionView) => `${kindLabel} · ${regionName}`;

function Reasons({ reasons }: Pick<SuggestionView, 'reasons'>) {
  return (
    <ul className="reasons">
      {reasons.map(({ code, fits, words }) => (
        <li key={code} data-fits={fits}>
          {fits ? <CheckCircleOutlined aria-hidden /> : <MinusCircleOutlined aria-hidden />}
          <span className="visually-hidden">{fits ? '合适：' : '不合适：'}</span>
          {words}
        </li>
      ))}
    </ul>
  );
}
