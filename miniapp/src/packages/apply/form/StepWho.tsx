import { applicantRoles, genders, relations } from '@jingkang/shared/terms';
import { ChipsField } from '../../../components/ChipsField';
import { DateField } from '../../../components/DateField';
import { RegionField } from '../../../components/RegionField';
import { Room } from '../../../components/Room';
import { TextField } from '../../../components/TextField';
import type { FormControl } from '../../../forms/use-form';
import { choicesOf } from '../../../words/labels';
import { todayInShanghai } from '../../../words/moments';

const { self, ...others } = relations;
const ownRelation = 'self';

export function StepWho({ form }: { form: FormControl }) {
  const role = form.text('applicantRole');
  const forSelf = role === 'person';
  const chooseRole: FormControl = {
    ...form,
    set: (field, value) => {
      form.set(field, value);
      if (value === 'person') form.set('relation', ownRelation);
      else if (form.text('relation') === ownRelation) form.set('relation', undefined);
    },
  };
  return (
    <>
      <ChipsField
        form={chooseRole}
        name="applicantRole"
        label="您是谁"
        hint="替家人填，就选监护人或受托亲属。"
        choices={choicesOf(applicantRoles)}
        required
      />
      <Room>
        {role && !forSelf ? (
          <ChipsField
            form={form}
            name="relation"
            label="您是他的什么人"
            hint="社工会按这个关系来联系。"
            choices={choicesOf(others)}
            required
          />
        ) : null}
      </Room>
      <TextField
        form={form}
        name="personName"
        label={forSelf ? '您的姓名' : '家人的姓名'}
        hint="写接受服务的人。和证件上的一样。"
        required
      />
      <RegionField
        form={form}
        name="regionCode"
        communityName="communityName"
        label="现在住在哪里"
        hint="按现在的住处安排，和户口无关。"
        required
      />
      <TextField form={form} name="address" label="详细住址" hint="方便社工找到您。" />
      <ChipsField
        form={form}
        name="gender"
        label={forSelf ? '您的性别' : '家人的性别'}
        choices={choicesOf(genders)}
      />
      <DateField
        form={form}
        name="birthDate"
        label="出生日期"
        hint="不填也行，社工会再问。"
        start="1900-01-01"
        end={todayInShanghai()}
      />
    </>
  );
}
