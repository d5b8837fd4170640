import { documentTypes, services } from '@jingkang/shared/terms';
import { ChipsField } from '../../../components/ChipsField';
import { TextField } from '../../../components/TextField';
import type { FormControl } from '../../../forms/use-form';
import { choicesOf } from '../../../words/labels';

/** Only the fields that were asked for; each may stay as it is. */
export function Corrections({ form, fields }: { form: FormControl; fields: readonly string[] }) {
  const asked = (name: string) => fields.includes(name);
  return (
    <>
      {asked('documentType') ? (
        <ChipsField form={form} name="documentType" label="证件类型" choices={choicesOf(documentTypes)} />
      ) : null}
      {asked('documentNumber') ? (
        <TextField
          form={form}
          name="documentNumber"
          label="证件号码"
          hint="登记时要用。请不要拍证件。"
          kind="identity"
        />
      ) : null}
      {asked('communityName') ? (
        <TextField form={form} name="communityName" label="村或社区" hint="搬了家，请写在下面的话里。" />
      ) : null}
      {asked('address') ? <TextField form={form} name="address" label="详细住址" /> : null}
      {asked('contactPhone') ? (
        <TextField form={form} name="contactPhone" label="联系电话" kind="phone" />
      ) : null}
      {asked('needs') ? (
        <ChipsField
          form={form}
          name="needs"
          label="想要哪些帮助"
          choices={choicesOf(services)}
          many
          alone={['unsure']}
        />
      ) : null}
    </>
  );
}
