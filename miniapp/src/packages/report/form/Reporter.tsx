import { Room } from '../../../components/Room';
import { TextField } from '../../../components/TextField';
import type { FormControl } from '../../../forms/use-form';
import { isOrganization } from './reporter-kinds';

/** Who reports may stay unsaid; an organization may name itself. */
export function Reporter({ form }: { form: FormControl }) {
  const forOrganization = isOrganization(form.text('reporterType'));
  return (
    <>
      <Room className="jk-form">
        {forOrganization ? (
          <>
            <TextField form={form} name="organizationName" label="单位名称" hint="写全称。" />
            <TextField
              form={form}
              name="organizationCode"
              label="统一社会信用代码"
              hint="十八位，在执照上。不知道可以不填。"
              kind="identity"
            />
          </>
        ) : null}
      </Room>
      <TextField
        form={form}
        name="reporterName"
        label={forOrganization ? '负责人的姓名' : '您的姓名'}
        hint="可以不留。"
      />
      <TextField
        form={form}
        name="reporterPhone"
        label={forOrganization ? '负责人的电话' : '您的电话'}
        hint="留了，社工好问清楚。不会告诉别人。"
        kind="phone"
      />
    </>
  );
}
