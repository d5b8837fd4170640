import { useState } from 'react';
import type { ChangedLocalDaysView, LocalDaysView } from '@jingkang/shared/api/places';
import { changeableDays, LocalDayForm, localDayKinds } from '@jingkang/shared/forms/local-days';
import { useAttemptKey } from '../../../api/attempt-key';
import { today } from '../../../components/dates';
import { ChoiceField } from '../../../components/fields/ChoiceField';
import { DateField } from '../../../components/fields/DateField';
import { TextField } from '../../../components/fields/TextField';
import { RuledForm } from '../../../components/RuledForm';

interface Props {
  readonly region: LocalDaysView['region'];
  readonly onDone: (answer: ChangedLocalDaysView) => void;
  /** Somebody else may have set it meanwhile. */
  readonly onRefused: () => void;
}

/** Adds one day; the form is empty again afterwards. */
export function LocalDayEditor({ region: { code, name }, onDone, onRefused }: Props) {
  const [added, setAdded] = useState(0);
  const attempt = useAttemptKey();
  const [first, last] = changeableDays(today());
  return (
    <RuledForm
      key={added}
      name="local-day-form"
      formClass={LocalDayForm}
      initial={{ kind: 'holiday' }}
      send={(input, write) =>
        write('POST /regions/{code}/local-days', {
          params: { code },
          body: input,
          idempotencyKey: attempt.key,
        })
      }
      onDone={(answer) => {
        attempt.renew();
        setAdded(added + 1);
        onDone(answer);
      }}
      onRefused={(problem) => {
        attempt.renewAfter(problem);
        onRefused();
      }}
      submitLabel={`加到${name}`}
    >
      <DateField name="date" label="日期" min={first} max={last} required />
      <ChoiceField name="kind" label="安排" labels={localDayKinds} required />
      <TextField name="name" label="名称" required hint="如：台风停工、三月三。" />
    </RuledForm>
  );
}
