import { readableOf } from '@jingkang/shared/api/unreadable';
import { MergeForm } from '@jingkang/shared/forms/application-steps';
import { SelectField } from '../../../components/fields/SelectField';
import { ActionForm } from '../../../components/record/ActionForm';
import type { ApplicationPanelProps, Merging } from './panel-props';

/** Puts this application into another one of the same person; its attachments move along. */
export function MergePanel({ mergeInto, ...props }: ApplicationPanelProps<'merge'> & Merging) {
  const { record } = props;
  const options = readableOf(record.duplicates)
    .filter(({ mergeable }) => mergeable)
    .map(({ id, number, personName, state }) => ({
      value: id,
      label: `${number} ${personName}（${state.label}）`,
    }));
  return (
    <ActionForm {...props} formClass={MergeForm} initial={mergeInto ? { intoId: mergeInto } : {}} ends danger>
      <p>请先核对确实是同一个人。这一件办结，材料转到那一件。合并后不能分开。</p>
      {options.length === 0 && <p>没有可以并入的申请：须是本机构正在办理的另一件。</p>}
      <SelectField name="intoId" label="并入的申请" options={options} required />
    </ActionForm>
  );
}
