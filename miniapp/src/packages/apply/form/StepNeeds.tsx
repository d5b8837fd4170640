import { contactTimes, contactWays, services } from '@jingkang/shared/terms';
import { ChipsField } from '../../../components/ChipsField';
import { CheckRow } from '../../../components/CheckRow';
import { TextField } from '../../../components/TextField';
import type { FormControl } from '../../../forms/use-form';
import { Box, Heading } from '../../../platform/elements';
import { choicesOf } from '../../../words/labels';
import { InstitutionChoice } from './InstitutionChoice';
import { MoreAboutPerson } from './MoreAboutPerson';

const flags = [
  { name: 'doNotMention', label: '不要在电话里提及病情', more: '社工只说“社区服务”。' },
  { name: 'doNotVisit', label: '勿上门', more: '先打电话，不到家里来。' },
  { name: 'livesAlone', label: '一个人住', more: undefined },
  { name: 'transportDifficulty', label: '出门有困难', more: '可以找能上门的服务。' },
] as const;

export function StepNeeds({ form }: { form: FormControl }) {
  return (
    <>
      <ChipsField
        form={form}
        name="needs"
        label="想要哪些帮助"
        hint="可以选几样。说不清就选“还不清楚”。"
        choices={choicesOf(services)}
        many
        alone={['unsure']}
        required
      />
      <TextField
        form={form}
        name="contactPhone"
        label="联系电话"
        hint="社工打这个电话。手机、座机都行。"
        kind="phone"
        required
      />
      <TextField form={form} name="contactName" label="电话找谁" hint="不填，就找您本人。" />
      <Box className="jk-section">
        <Heading level={2} className="jk-section-title">
          联系您的时候
        </Heading>
        {flags.map(({ name, label, more }) => (
          <CheckRow
            key={name}
            id={form.idOf(name)}
            label={label}
            more={more}
            checked={form.values[name] === true}
            onChange={(checked) => form.set(name, checked)}
          />
        ))}
      </Box>
      <ChipsField form={form} name="contactWays" label="怎样联系您" choices={choicesOf(contactWays)} many />
      <ChipsField
        form={form}
        name="contactTimes"
        label="什么时候方便"
        choices={choicesOf(contactTimes)}
        many
      />
      <InstitutionChoice form={form} />
      <MoreAboutPerson form={form} />
      <TextField
        form={form}
        name="remark"
        label="还想说的话"
        hint="平时的情况、担心的事，都可以写。"
        rows={4}
      />
    </>
  );
}
