import {
  guardianWillingness,
  identityChecks,
  priorities,
  serviceContents,
  willingness,
} from '@jingkang/shared/terms';
import { ChoiceField } from '../../../components/fields/ChoiceField';
import { ChoicesField } from '../../../components/fields/ChoicesField';
import { FlagField } from '../../../components/fields/FlagField';
import { TextField } from '../../../components/fields/TextField';

/** All inputs of the review and the need assessment, in the order of the work. */
export function ReviewInputs() {
  return (
    <>
      <ChoiceField name="identityCheck" label="身份核实方式" labels={identityChecks} />
      <div className="flag-row">
        <FlagField name="residenceVerified" label="住址已核实" />
        <FlagField name="livesAtHome" label="居家" hint="服务对象住在家里，不在医院或机构。" />
      </div>
      <ChoicesField name="needs" label="康复需求" labels={serviceContents} />
      <ChoiceField name="priority" label="需求的缓急" labels={priorities} />
      <FlagField name="assessedSuitable" label="适合社区康复" />
      <ChoiceField name="personWillingness" label="本人意愿" labels={willingness} />
      <ChoiceField name="guardianWillingness" label="监护人意愿" labels={guardianWillingness} />
      <TextField name="note" label="评估记录" rows={4} hint="只写办理要用的，不写推测和评价。最多1000字。" />
    </>
  );
}
