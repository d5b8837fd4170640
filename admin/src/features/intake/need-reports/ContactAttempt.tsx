import { useQueryClient } from '@tanstack/react-query';
import type { NeedReportRecord } from '@jingkang/shared/api/need-reports';
import { ContactAttemptForm } from '@jingkang/shared/forms/need-report';
import { contactChannels, contactOutcomes } from '@jingkang/shared/terms';
import { ChoiceField } from '../../../components/fields/ChoiceField';
import { TextField } from '../../../components/fields/TextField';
import { RuledForm } from '../../../components/RuledForm';

interface Props {
  readonly record: NeedReportRecord;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** One attempt to make contact, as it went. */
export function ContactAttempt({ record, onDone, onClose }: Props) {
  const client = useQueryClient();
  const refresh = () => void client.invalidateQueries({ queryKey: ['/need-reports'] });
  return (
    <RuledForm
      formClass={ContactAttemptForm}
      fixed={{ version: record.version }}
      send={(input, write) =>
        write('POST /need-reports/{id}/contact-attempts', { params: { id: record.id }, body: input })
      }
      onDone={() => {
        refresh();
        onDone();
      }}
      onStale={refresh}
      submitLabel="记下"
      onCancel={onClose}
    >
      <p>请先说自己是社工，不要对接电话的别人提起上报的事。</p>
      <ChoiceField name="channel" label="联系途径" labels={contactChannels} required />
      <ChoiceField name="outcome" label="联系结果" labels={contactOutcomes} required />
      <TextField name="note" label="记录（可不填）" rows={3} />
    </RuledForm>
  );
}
