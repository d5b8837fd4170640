import { Form } from 'antd';
import { serviceContents, serviceForms, suitability } from '@jingkang/shared/terms';
import { isSuitable } from '@jingkang/shared/assessments/contents';
import { ChoiceField } from '../../../components/fields/ChoiceField';
import { ChoicesField } from '../../../components/fields/ChoicesField';
import { DateField } from '../../../components/fields/DateField';
import { TextField } from '../../../components/fields/TextField';

/** The rehab opinion. Whom the service does not suit gets an advice instead of services. */
export function OpinionFields() {
  const judged = Form.useWatch<keyof typeof suitability | undefined>(['opinion', 'suitability']);
  const suits = judged === undefined || isSuitable({ suitability: judged });
  return (
    <>
      <ChoiceField name={['opinion', 'suitability']} label="结论" labels={suitability} required />
      {suits && (
        <>
          <ChoicesField name={['opinion', 'services']} label="服务内容" labels={serviceContents} required />
          <ChoicesField name={['opinion', 'forms']} label="服务形式" labels={serviceForms} required />
          <div className="two-columns">
            <TextField name={['opinion', 'frequency']} label="服务频次" required placeholder="如：每周两次" />
            <DateField name={['opinion', 'nextReviewOn']} label="下次评估日期" required />
          </div>
        </>
      )}
      <TextField
        name={['opinion', 'cautions']}
        label={suits ? '注意事项' : '给本人和家人的建议'}
        required
        rows={3}
        hint="本人和家人会看到，请写得好懂。最多500字。"
      />
    </>
  );
}
