import { Button, Switch } from 'antd';

interface Props {
  readonly keys: readonly (readonly [string, string])[];
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  readonly onClose: () => void;
}

/** The keys of a queue on one card, with the switch that turns them off. */
export function KeyHelp({ keys, on, onChange, onClose }: Props) {
  return (
    <section className="card key-help" aria-label="快捷键">
      <dl>
        {keys.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <label className="switch-line">
        <Switch checked={on} onChange={onChange} aria-label="使用单键快捷键" />{' '}
        使用单键快捷键（填写时不起作用）
      </label>
      <Button size="small" onClick={onClose}>
        收起
      </Button>
    </section>
  );
}
