import {
  applicantRoles,
  contactTimes,
  contactWays,
  diagnosisKinds,
  documentTypes,
  entitlements,
  genders,
  relations,
  services,
} from '@jingkang/shared/terms';
import { today } from '../../../components/dates';
import { ChoiceField } from '../../../components/fields/ChoiceField';
import { ChoicesField } from '../../../components/fields/ChoicesField';
import { DateField } from '../../../components/fields/DateField';
import { FlagField } from '../../../components/fields/FlagField';
import { InstitutionField } from '../../../components/fields/InstitutionField';
import { RegionField } from '../../../components/fields/RegionField';
import { TextField } from '../../../components/fields/TextField';

const at = (field: string) => ['application', field];

/** F1 in groups: what is required first, then what helps. */
export function IntakeInputs() {
  return (
    <>
      <section className="card" aria-labelledby="required-inputs">
        <h2 id="required-inputs">必填的六项</h2>
        <ChoiceField name={at('applicantRole')} label="由谁申请" labels={applicantRoles} required />
        <TextField name={at('personName')} label="需要服务的人的姓名" required />
        <ChoiceField name={at('relation')} label="申请人和本人的关系" labels={relations} required />
        <RegionField name={at('regionCode')} label="现在住的地方" hint="请选到镇或街道。" required />
        <TextField name={at('contactPhone')} label="联系电话" inputMode="tel" required />
        <ChoicesField name={at('needs')} label="想要的帮助" labels={services} required />
      </section>
      <section className="card" aria-labelledby="contact-inputs">
        <h2 id="contact-inputs">怎样联系</h2>
        <TextField name={at('contactName')} label="联系人" hint="不写就联系本人。" />
        <ChoicesField name={at('contactWays')} label="可以怎样联系" labels={contactWays} />
        <ChoicesField name={at('contactTimes')} label="方便的时间" labels={contactTimes} />
        <div className="flag-row">
          <FlagField name={at('doNotMention')} label="不要在电话里提及病情" />
          <FlagField name={at('doNotVisit')} label="不要上门" />
        </div>
        <TextField name={at('communityName')} label="村(社区)" />
        <TextField name={at('address')} label="详细住址" />
      </section>
      <section className="card" aria-labelledby="person-inputs">
        <h2 id="person-inputs">本人情况（可以以后再补）</h2>
        <DateField name={at('birthDate')} label="出生日期" max={today()} />
        <ChoiceField name={at('gender')} label="性别" labels={genders} />
        <ChoiceField name={at('documentType')} label="证件类型" labels={documentTypes} />
        <TextField name={at('documentNumber')} label="证件号码" />
        <RegionField name={at('hukouRegionCode')} label="户籍地" />
        <ChoiceField
          name={at('diagnosis')}
          label="诊断"
          labels={diagnosisKinds}
          hint="申请人不愿说的不要追问。"
        />
        <TextField name={at('diagnosingHospital')} label="诊断医院" />
        <TextField name={at('disabilityCertificate')} label="残疾人证号" />
        <ChoicesField name={at('entitlements')} label="享受的政策" labels={entitlements} />
        <div className="flag-row">
          <FlagField name={at('livesAlone')} label="一个人住" />
          <FlagField name={at('transportDifficulty')} label="出门有困难" />
        </div>
        <TextField name={at('remark')} label="补充说明" rows={3} hint="最多500字。" />
      </section>
      <section className="card" aria-labelledby="institution-inputs">
        <h2 id="institution-inputs">想去的机构</h2>
        <InstitutionField name={at('chosenOrganizationId')} label="机构" residence={at('regionCode')} />
      </section>
    </>
  );
}
