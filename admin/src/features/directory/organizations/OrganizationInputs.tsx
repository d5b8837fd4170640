import { organizationKinds } from '@jingkang/shared/terms';
import { ChoiceField } from '../../../components/fields/ChoiceField';
import { FlagField } from '../../../components/fields/FlagField';
import { RegionField } from '../../../components/fields/RegionField';
import { TextField } from '../../../components/fields/TextField';
import { Section } from '../../../components/record/Section';
import { ProfileInputs } from './ProfileInputs';

/** Everything that is kept of an organization, in groups. */
export function OrganizationInputs() {
  return (
    <>
      <Section title="基本情况">
        <div className="two-columns">
          <ChoiceField name="kind" label="机构类别" labels={organizationKinds} required />
          <TextField name="name" label="机构名称" required />
          <RegionField
            name="regionCode"
            label="所在地区"
            depth={5}
            required
            hint="面向全区县的，只选到区县。"
          />
          <TextField name="uscc" label="统一社会信用代码" />
        </div>
      </Section>
      <ProfileInputs />
      <Section title="在平台上">
        <FlagField name="listed" label="对外公布" hint="公布后，公众能在机构列表里看到。" />
        <FlagField name="takesIntake" label="接收未选机构的申请" hint="申请人没有选机构时，申请先到这里。" />
      </Section>
    </>
  );
}
