import { AcceptAllocationForm, ReturnAllocationForm } from '@jingkang/shared/forms/allocations';
import { returnReasons } from '@jingkang/shared/lifecycles/allocation';
import { useAccess } from '../../../access';
import { ChoiceField } from '../../../components/fields/ChoiceField';
import { TextField } from '../../../components/fields/TextField';
import { ActionForm } from '../../../components/record/ActionForm';
import type { ActionPanels, PanelProps } from '../../../components/record/actions';
import { ColleagueField } from '../../../components/record/ColleagueField';

function Accept(props: PanelProps<'/allocations', 'accept'>) {
  const { may } = useAccess();
  return (
    <ActionForm {...props} formClass={AcceptAllocationForm}>
      <p>接收后占用一个名额，个案转到本机构，接着做综合评估。</p>
      {may('case.assign') && (
        <ColleagueField name="accountId" label="责任社工（可以以后再指定）" required={false} />
      )}
    </ActionForm>
  );
}

const Return = (props: PanelProps<'/allocations', 'return'>) => (
  <ActionForm {...props} formClass={ReturnAllocationForm} ends danger>
    <p>退回后由原来的社工另选机构，不能撤销。</p>
    <ChoiceField name="reason" label="退回的原因" labels={returnReasons} required />
    <TextField name="words" label="说明" rows={3} hint="选“其他”时必填。写给原来的社工看，最多500字。" />
  </ActionForm>
);

/** The institution's answer. */
export const allocationPanels: ActionPanels<'/allocations'> = { accept: Accept, return: Return };
