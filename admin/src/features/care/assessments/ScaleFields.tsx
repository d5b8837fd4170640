import { Alert } from 'antd';
import type { AssessmentRecord, ScaleView } from '@jingkang/shared/api/assessments';
import type { ScaleDefinition } from '@jingkang/shared/assessments/definition';
import { SelectField } from '../../../components/fields/SelectField';
import { PickList } from '../../../components/PickList';
import { ScaleForm } from './ScaleForm';

interface Props {
  readonly record: AssessmentRecord;
  readonly known: readonly ScaleView[];
  readonly shown: readonly ScaleDefinition[];
  readonly onAdd: (code: string) => void;
}

/** The scales of this assessment, and which others may be taken in. */
export function ScaleFields({ record, known, shown, onAdd }: Props) {
  const offered = known.filter(({ newest }) => newest).map(({ definition }) => definition);
  const others = offered.filter(({ name }) => !shown.some((one) => one.name === name));
  const forPerson = offered.filter(({ selfReport }) => selfReport);
  return (
    <>
      {shown.map((definition) => {
        const answered = record.scales.find((one) => one.definition.name === definition.name);
        return (
          <ScaleForm key={definition.name} definition={definition} name={['scales', definition.name]}>
            {answered?.byPerson && <p className="soft small">由本人或家人在小程序里填写。</p>}
            {answered?.ageNote && <Alert className="note" type="warning" title={answered.ageNote} />}
          </ScaleForm>
        );
      })}
      {others.length > 0 && (
        <PickList
          label="加一份量表"
          className="add-scale"
          placeholder="加一份量表"
          value={null as unknown as string}
          options={others.map(({ name, title }) => ({ value: name, label: title }))}
          onChange={onAdd}
        />
      )}
      {forPerson.length > 0 && (
        <SelectField
          name="selfReportScale"
          label="请本人或家人在小程序里填的量表"
          placeholder="不请本人填"
          options={forPerson.map(({ name, title }) => ({ value: name, label: title }))}
          hint={record.selfReport?.answered ? '已经填好。' : '保存后，本人会收到提醒。'}
        />
      )}
    </>
  );
}
