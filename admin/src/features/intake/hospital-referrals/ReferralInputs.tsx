import { Form } from 'antd';
import { documentTypes, genders, referralKinds, relations } from '@jingkang/shared/terms';
import { useAccess } from '../../../access';
import { today } from '../../../components/dates';
import { ChoiceField } from '../../../components/fields/ChoiceField';
import { DateField } from '../../../components/fields/DateField';
import { InstitutionField } from '../../../components/fields/InstitutionField';
import { RegionField } from '../../../components/fields/RegionField';
import { TextField } from '../../../components/fields/TextField';
import { ClinicalInputs } from './ClinicalInputs';
import { ReferralConsentInputs } from './ReferralConsentInputs';

/** F2 in groups, in the order in which a hospital has them at hand. */
export function ReferralInputs() {
  const { account } = useAccess();
  return (
    <>
      <section className="card" aria-labelledby="referral-inputs">
        <h2 id="referral-inputs">转介</h2>
        <ChoiceField name="kind" label="转介的时机" labels={referralKinds} required />
        <DischargeDays />
        <TextField name="department" label="科室" required />
        <TextField name="doctor" label="医生" required />
      </section>
      <section className="card" aria-labelledby="person-inputs">
        <h2 id="person-inputs">本人</h2>
        <TextField name="personName" label="本人姓名" required />
        <DateField name="birthDate" label="出生日期" max={today()} required />
        <ChoiceField name="gender" label="性别" labels={genders} />
        <ChoiceField name="documentType" label="证件类型" labels={documentTypes} />
        <TextField name="documentNumber" label="证件号码" hint="没有的可以不填，以后由社工核实。" />
        <RegionField name="regionCode" label="现在住的地方" hint="请选到镇或街道。" required />
        <TextField name="address" label="详细住址" />
        <Contact />
      </section>
      <ClinicalInputs />
      <ReferralConsentInputs />
      <section className="card" aria-labelledby="receiver-inputs">
        <h2 id="receiver-inputs">接收机构</h2>
        <InstitutionField
          name="chosenOrganizationId"
          label="机构"
          residence="regionCode"
          except={account.organizationId ?? undefined}
        />
      </section>
    </>
  );
}

/** Who is discharged has gone home already, or is to go home on a planned day. */
function DischargeDays() {
  const kind: unknown = Form.useWatch('kind');
  const dischargedOn: unknown = Form.useWatch('dischargedOn');
  if (kind !== 'discharge') return null;
  return (
    <>
      <DateField name="dischargedOn" label="出院日期" max={today()} hint="还没出院的不填。" />
      {!dischargedOn && (
        <DateField
          name="plannedDischargeOn"
          label="预计出院日期"
          min={today()}
          required
          hint="机构先预登记，出院后请在这里确认。"
        />
      )}
    </>
  );
}

function Contact() {
  const relation: unknown = Form.useWatch('contactRelation');
  return (
    <>
      <ChoiceField name="contactRelation" label="联系人和本人的关系" labels={relations} required />
      {relation !== 'self' && <TextField name="contactName" label="联系人" required />}
      <TextField name="contactPhone" label="联系电话" inputMode="tel" required />
    </>
  );
}
