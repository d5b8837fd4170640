import { AssignForm, DeclineForm, ReasonForm, WithdrawForm } from '@jingkang/shared/forms/any-record';
import { OverrideQualificationForm, SupplyInformationForm } from '@jingkang/shared/forms/application-steps';
import { RequestInformationForm } from '@jingkang/shared/forms/request-information';
import { informationItems } from '@jingkang/shared/terms';
import { ChoicesField } from '../../../components/fields/ChoicesField';
import { TextField } from '../../../components/fields/TextField';
import { ActionForm } from '../../../components/record/ActionForm';
import type { ActionPanels } from '../../../components/record/actions';
import { ColleagueField } from '../../../components/record/ColleagueField';
import { MergePanel } from './MergePanel';
import type { ApplicationPanelProps, Merging } from './panel-props';
import { RegisterPanel } from './RegisterPanel';
import { TransferPanel } from './TransferPanel';

const Assign = (props: ApplicationPanelProps<'assign'>) => (
  <ActionForm {...props} formClass={AssignForm}>
    <ColleagueField name="accountId" label="办理人" />
  </ActionForm>
);

const RequestInformation = (props: ApplicationPanelProps<'request-information'>) => (
  <ActionForm {...props} formClass={RequestInformationForm}>
    <ChoicesField name="items" label="要补充的事项" labels={informationItems} required />
    <TextField
      name="message"
      label="给申请人的话"
      rows={4}
      required
      hint="申请人会看到这段话。请写明补什么、怎样补，最多500字。"
    />
  </ActionForm>
);

const SupplyInformation = (props: ApplicationPanelProps<'supply-information'>) => (
  <ActionForm {...props} formClass={SupplyInformationForm}>
    <TextField
      name="message"
      label="补充的内容"
      rows={4}
      required
      hint="申请人在电话里或到窗口补充的，请如实记下。最多1000字。"
    />
  </ActionForm>
);

const Override = (props: ApplicationPanelProps<'override-qualification'>) => (
  <ActionForm {...props} formClass={OverrideQualificationForm}>
    <p>登记人没有有效的需求评估能力培训记录。准许后可以登记，理由会留在记录里。</p>
    <TextField name="reason" label="准许的理由" rows={3} required />
  </ActionForm>
);

const Decline = (props: ApplicationPanelProps<'decline'>) => (
  <ActionForm {...props} formClass={DeclineForm} ends danger>
    <p>申请人会看到原因和建议。办结后不能再改，申请人可以重新申请。</p>
    <TextField name="reason" label="原因" rows={3} required hint="请用申请人看得懂的话写。" />
    <TextField name="advice" label="其他服务的建议" rows={3} required hint="还可以去哪里、找谁、怎样联系。" />
  </ActionForm>
);

const NoConsent = (props: ApplicationPanelProps<'record-no-consent'>) => (
  <ActionForm {...props} formClass={ReasonForm} ends danger>
    <p>按本人或监护人的意愿停止办理。办结后不能再改，以后愿意了可以重新申请。</p>
    <TextField name="reason" label="原因" rows={3} required />
  </ActionForm>
);

const Withdraw = (props: ApplicationPanelProps<'withdraw'>) => (
  <ActionForm {...props} formClass={WithdrawForm} ends danger>
    <p>只在申请人要求时撤回。撤回后不能恢复，申请人可以重新申请。</p>
    <TextField name="reason" label="撤回的原因（可不填）" rows={2} />
  </ActionForm>
);

/** The form of each action the server may offer. */
export const actionPanels: ActionPanels<'/applications', Merging> = {
  assign: Assign,
  transfer: TransferPanel,
  'request-information': RequestInformation,
  'supply-information': SupplyInformation,
  'override-qualification': Override,
  register: RegisterPanel,
  decline: Decline,
  'record-no-consent': NoConsent,
  withdraw: Withdraw,
  merge: MergePanel,
};
