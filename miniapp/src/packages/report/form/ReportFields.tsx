import { reporterTypes } from '@jingkang/shared/terms';
import { ChipsField } from '../../../components/ChipsField';
import { FormCheck } from '../../../components/FormCheck';
import { RegionField } from '../../../components/RegionField';
import { TextField } from '../../../components/TextField';
import type { FormControl } from '../../../forms/use-form';
import { choicesOf } from '../../../words/labels';
import { Reporter } from './Reporter';

/** Enough to make contact and no more: no diagnosis, no identity number. */
export function ReportFields({ form }: { form: FormControl }) {
  return (
    <>
      <ChipsField
        form={form}
        name="reporterType"
        label="您代表谁"
        hint="社区、单位、个人都可以上报。"
        choices={choicesOf(reporterTypes)}
        required
      />
      <TextField
        form={form}
        name="personName"
        label="怎样称呼他"
        hint="需要帮助的人。写姓名或平时的叫法。"
        required
      />
      <RegionField
        form={form}
        name="regionCode"
        communityName="communityName"
        label="他住在哪里"
        hint="按住处安排社工。选到镇或街道就行。"
        required
      />
      <TextField
        form={form}
        name="howToReach"
        label="怎样联系他"
        hint="电话，或怎样能找到人。"
        rows={2}
        required
      />
      <TextField
        form={form}
        name="description"
        label="需要什么帮助"
        hint="写看到的事。不用写病名，也不要写证件号码。"
        rows={4}
        required
      />
      <Reporter form={form} />
      <FormCheck
        form={form}
        name="personKnows"
        label="他知道这次上报"
        more="不知道也可以上报。社工会先问他愿不愿意。"
      />
      <FormCheck form={form} name="attested" label="我说的情况属实（必选）" more="请不要编造。" />
    </>
  );
}
