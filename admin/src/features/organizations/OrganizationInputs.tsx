import { ageBands } from '@jingkang/shared/access/privacy';
import { organizationKinds, services } from '@jingkang/shared/terms';
import { ChoiceField } from '../../components/fields/ChoiceField';
import { ChoicesField } from '../../components/fields/ChoicesField';
import { FlagField } from '../../components/fields/FlagField';
import { NumberField } from '../../components/fields/NumberField';
import { RegionField } from '../../components/fields/RegionField';
import { TextField } from '../../components/fields/TextField';

const ageLabels = Object.fromEntries(ageBands.map(({ code, label }) => [code, label]));

export function OrganizationInputs() {
  return (
    <div className="two-columns">
      <ChoiceField name="kind" label="机构类别" labels={organizationKinds} required />
      <TextField name="name" label="机构名称" required />
      <RegionField name="regionCode" label="所在地区" depth={5} required />
      <TextField name="uscc" label="统一社会信用代码" />
      <TextField name="address" label="地址" />
      <TextField name="phone" label="服务电话" inputMode="tel" />
      <TextField name="openingHours" label="开放时间" placeholder="周一至周五 8:30–17:00" />
      <div className="flag-row">
        <NumberField name="latitude" label="纬度" />
        <NumberField name="longitude" label="经度" />
      </div>
      <ChoicesField name="services" label="服务内容" labels={services} />
      <ChoicesField name="ageGroups" label="服务年龄段" labels={ageLabels} />
      <FlagField name="takesIntake" label="接收未选机构的申请" />
      <FlagField name="listed" label="对外公布" />
    </div>
  );
}
