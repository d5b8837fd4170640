import { VersionForm, WithdrawForm } from '@jingkang/shared/forms/any-record';
import {
  ConfirmDischargeForm,
  PostponeDischargeForm,
  ReturnReferralForm,
} from '@jingkang/shared/forms/hospital-referral';
import { dayText, today } from '../../../components/dates';
import { DateField } from '../../../components/fields/DateField';
import { TextField } from '../../../components/fields/TextField';
import { ActionForm } from '../../../components/record/ActionForm';
import type { ActionOf, ActionPanels, PanelProps } from '../../../components/record/actions';

type ReferralPanelProps<Action extends ActionOf<'/hospital-referrals'>> = PanelProps<
  '/hospital-referrals',
  Action
>;

const planned = ({ plannedDischargeOn }: ReferralPanelProps<'receive'>['record']) =>
  plannedDischargeOn ? dayText(plannedDischargeOn) : '';

const Receive = (props: ReferralPanelProps<'receive'>) => (
  <ActionForm {...props} formClass={VersionForm} ends>
    <p>接收后建立申请，五个工作日内初核登记。同意的凭证会移到申请的材料里。医院只知道已经接收。</p>
  </ActionForm>
);

const PreRegister = (props: ReferralPanelProps<'pre-register'>) => (
  <ActionForm {...props} formClass={VersionForm}>
    <p>人还在住院，先预登记。预计{planned(props.record)}出院，到时由医院确认，确认后再接收。</p>
  </ActionForm>
);

const Return = (props: ReferralPanelProps<'return'>) => (
  <ActionForm {...props} formClass={ReturnReferralForm}>
    <TextField
      name="words"
      label="要补充什么"
      rows={3}
      required
      hint="医院会看到这段话。请写明补什么，最多500字。"
    />
  </ActionForm>
);

const Postpone = (props: ReferralPanelProps<'postpone-discharge'>) => (
  <ActionForm {...props} formClass={PostponeDischargeForm}>
    <p>原来预计{planned(props.record)}出院。</p>
    <DateField name="plannedDischargeOn" label="新的预计出院日期" min={today()} required />
  </ActionForm>
);

const ConfirmDischarge = (props: ReferralPanelProps<'confirm-discharge'>) => (
  <ActionForm {...props} formClass={ConfirmDischargeForm} initial={{ dischargedOn: today() }}>
    <p>确认后，机构在两个工作日内接收。</p>
    <DateField name="dischargedOn" label="出院日期" max={today()} required />
  </ActionForm>
);

const Withdraw = (props: ReferralPanelProps<'withdraw'>) => (
  <ActionForm {...props} formClass={WithdrawForm} ends danger>
    <p>
      {props.record.number
        ? '本人或监护人不愿意了、或者写错了，才撤回。撤回后机构看不到本人的任何信息，不能恢复。'
        : '草稿里的内容和凭证会清除，不能恢复。'}
    </p>
    <TextField name="reason" label="撤回的原因（可不填）" rows={2} />
  </ActionForm>
);

/** The form of each action the server may offer. */
export const referralPanels: ActionPanels<'/hospital-referrals'> = {
  receive: Receive,
  'pre-register': PreRegister,
  return: Return,
  'postpone-discharge': Postpone,
  'confirm-discharge': ConfirmDischarge,
  withdraw: Withdraw,
};
