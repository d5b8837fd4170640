import type { AllocationRecord } from '@jingkang/shared/api/allocations';
import { VersionForm } from '@jingkang/shared/forms/application-steps';
import { AcceptAllocationForm, ReturnAllocationForm } from '@jingkang/shared/forms/allocations';
import { returnReasons } from '@jingkang/shared/lifecycles/allocation';
import { useAccess } from '../../access';
import { ChoiceField } from '../../components/fields/ChoiceField';
import { TextField } from '../../components/fields/TextField';
import { ActionForm, type PanelProps } from '../../components/record/ActionForm';
import { ColleagueField } from '../../components/record/ColleagueField';

/** The institution's answer. */
export function AllocationActionForm(props: PanelProps<AllocationRecord>) {
  const { may } = useAccess();
  switch (props.action.action) {
    case 'accept':
      return (
        <ActionForm {...props} formClass={AcceptAllocationForm}>
          <p>接收后占用一个名额，个案转到本机构，接着做综合评估。</p>
          {may('case.assign') && (
            <ColleagueField name="accountId" label="责任社工（可以以后再指定）" required={false} />
          )}
        </ActionForm>
      );
    case 'return':
      return (
        <ActionForm {...props} formClass={ReturnAllocationForm} ends danger>
          <p>退回后由原来的社工另选机构，不能撤销。</p>
          <ChoiceField name="reason" label="退回的原因" labels={returnReasons} required />
          <TextField
            name="words"
            label="说明"
            rows={3}
            hint="选“其他”时必填。写给原来的社工看，最多500字。"
          />
        </ActionForm>
      );
    default:
      return (
        <ActionForm {...props} formClass={VersionForm}>
          <p>确定{props.action.label}吗？</p>
        </ActionForm>
      );
  }
}
