import { useQueryClient } from '@tanstack/react-query';
import { ReminderForm as ReminderRules } from '@jingkang/shared/forms/application-steps';
import { addDays } from '@jingkang/shared/calendar/local-date';
import { today } from '../../../components/dates';
import { DateField } from '../../../components/fields/DateField';
import { TextField } from '../../../components/fields/TextField';
import { RuledForm } from '../../../components/RuledForm';

interface Props {
  readonly recordId: string;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** 稍后: the record comes back on a day; its clock runs on. */
export function ReminderForm({ recordId, onDone, onClose }: Props) {
  const client = useQueryClient();
  return (
    <RuledForm
      formClass={ReminderRules}
      initial={{ on: addDays(today(), 1) }}
      send={(input, write) =>
        write('POST /applications/{id}/reminders', { params: { id: recordId }, body: input })
      }
      onDone={() => {
        void client.invalidateQueries({ queryKey: ['/applications'] });
        onDone();
      }}
      submitLabel="到时提醒"
      onCancel={onClose}
    >
      <p className="soft">提醒不会停下时限。</p>
      <DateField name="on" label="提醒日期" min={today()} required />
      <TextField name="note" label="备注（可不填）" />
    </RuledForm>
  );
}
