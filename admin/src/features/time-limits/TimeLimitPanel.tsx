import { useQueryClient } from '@tanstack/react-query';
import type { TimeLimitsView, TimeLimitView } from '@jingkang/shared/api/administration';
import { SetTimeLimitForm } from '@jingkang/shared/forms/time-limits';
import { today } from '../../components/dates';
import { DateField } from '../../components/fields/DateField';
import { NumberField } from '../../components/fields/NumberField';
import { Panel } from '../../components/record/Panel';
import { Section } from '../../components/record/Section';
import { RuledForm } from '../../components/RuledForm';
import { lengthText } from './time-limit-words';
import { TimeLimitHistory } from './TimeLimitHistory';

interface Props {
  readonly region: TimeLimitsView['region'];
  readonly item: TimeLimitView;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** A new length from a day on, and what was set before. */
export function TimeLimitPanel({ region, item, onDone, onClose }: Props) {
  const client = useQueryClient();
  const { clock, label, length, min, max } = item;
  return (
    <Panel level={2} title={`设置${region.name}的“${label}”`}>
      <RuledForm
        formClass={SetTimeLimitForm}
        fixed={{ region: region.code, clock }}
        initial={{ length, effectiveFrom: today() }}
        send={(input, write) => write('POST /time-limits', { body: input })}
        onDone={() => {
          void client.invalidateQueries({ queryKey: ['time-limits'] });
          onDone();
        }}
        submitLabel="保存"
        onCancel={onClose}
      >
        <div className="two-columns">
          <NumberField
            name="length"
            label={`长度（${item.unitLabel}）`}
            hint={`可以设${min}到${lengthText(item, max)}，统一标准是${lengthText(item, item.standard)}。`}
            required
          />
          <DateField
            name="effectiveFrom"
            label="开始日期"
            min={today()}
            hint="从这天起开始的才按新的算，已经开始的不变。"
            required
          />
        </div>
      </RuledForm>
      <Section title="设置记录">
        <TimeLimitHistory item={item} />
      </Section>
    </Panel>
  );
}
