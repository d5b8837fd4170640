import { insights, services, suitability } from '@jingkang/shared/terms';
import { today } from '../../../components/dates';
import { ChoiceField } from '../../../components/fields/ChoiceField';
import { ChoicesField } from '../../../components/fields/ChoicesField';
import { DateField } from '../../../components/fields/DateField';
import { RiskField } from '../../../components/fields/RiskField';
import { TextField } from '../../../components/fields/TextField';

/** What the hospital found and advises; only clinical roles and the social workers who handle it see it. */
export function ClinicalInputs() {
  return (
    <section className="card" aria-labelledby="clinical-inputs">
      <h2 id="clinical-inputs">诊断和评估</h2>
      <p className="soft">诊断、用药、建议和风险，只有医院和承办社工能看。</p>
      <TextField name="diagnosisCode" label="诊断编码" required hint="ICD-10编码，例如F20.0。" />
      <TextField name="diagnosisName" label="诊断名称" required />
      <DateField name="assessedOn" label="评估日期" max={today()} required />
      <ChoiceField name="conclusion" label="评估结论" labels={suitability} required />
      <RiskField
        name="riskLevel"
        label="风险等级"
        required
        hint="3级以上，机构会先请医院再评估，不直接安排社区康复。"
      />
      <TextField name="medication" label="用药情况" rows={3} required hint="没有用药的，请写“没有用药”。" />
      <TextField name="rehabAdvice" label="康复建议" rows={3} required />
      <ChoicesField name="needs" label="需要的服务" labels={services} required />
      <ChoiceField name="insight" label="自知力" labels={insights} />
      <TextField name="functionNotes" label="功能情况" rows={2} />
      <TextField name="precautions" label="注意事项" rows={2} />
    </section>
  );
}
