import { useNavigate } from '@tanstack/react-router';
import type { ActionView } from '@jingkang/shared/api/common';
import type { HospitalReferralRecord } from '@jingkang/shared/api/hospital-referrals';
import { VersionForm, WithdrawForm } from '@jingkang/shared/forms/application-steps';
import {
  ConfirmDischargeForm,
  PostponeDischargeForm,
  ReturnReferralForm,
} from '@jingkang/shared/forms/hospital-referral';
import { dayText, today } from '../../components/dates';
import { DateField } from '../../components/fields/DateField';
import { TextField } from '../../components/fields/TextField';
import { ActionBar } from '../../components/record/ActionBar';
import { ActionForm, type PanelProps } from '../../components/record/ActionForm';
import { Panel } from '../../components/record/Panel';
import { useOpenAction } from '../../components/record/use-open-action';
import type { RecordPanel } from '../../components/record/use-record-panel';

interface Props {
  readonly record: HospitalReferralRecord;
  readonly panel: RecordPanel;
}

/** Goes on on the page of the form, where it is submitted after everything was read once more. */
const edit: ActionView = { action: 'edit', label: '接着填写', allowed: true, reasons: [] };
const taking = { code: 'withdraw', label: '撤回' };
/** What is most likely to come next first. */
const order = ['receive', 'pre-register', 'confirm-discharge', 'postpone-discharge', 'return'];
/** Not for everybody: whoever is not on the ward is not discharged. */
const onWard = ['pre-register', 'confirm-discharge'];

const offeredFor = ({ actions, may }: HospitalReferralRecord): ActionView[] => [
  ...(may.edit ? [edit] : []),
  ...order.flatMap((code) =>
    actions.filter(({ action, allowed }) => action === code && (allowed || !onWard.includes(code))),
  ),
];

/** The buttons of the referral and the form of the one that is open. */
export function ReferralActions({ record, panel }: Props) {
  const navigate = useNavigate();
  const action = useOpenAction(record.actions, panel.open);
  const mayTake = record.actions.some(({ action: code }) => code === taking.code);
  const choose = (code: string | undefined) => {
    if (code === edit.action) void navigate({ to: '/hospital-referrals/new', search: { draft: record.id } });
    else panel.show(code);
  };
  return (
    <>
      <ActionBar
        actions={offeredFor(record)}
        extras={mayTake ? [taking] : []}
        open={panel.open}
        onOpen={choose}
        said={panel.said}
      />
      {action && (
        <Panel key={action.action} title={action.label}>
          <ReferralActionForm
            record={record}
            action={action}
            target={{ collection: '/hospital-referrals', id: record.id, version: record.version }}
            onClose={panel.close}
            onDone={(_, next) => panel.finish(action.label, next)}
          />
        </Panel>
      )}
    </>
  );
}

interface FormProps extends PanelProps<HospitalReferralRecord> {
  readonly action: ActionView;
}

function ReferralActionForm(props: FormProps) {
  const { record } = props;
  const planned = record.plannedDischargeOn ? dayText(record.plannedDischargeOn) : '';
  switch (props.action.action) {
    case 'receive':
      return (
        <ActionForm {...props} formClass={VersionForm} ends>
          <p>接收后建立申请，五个工作日内初核登记。同意的凭证会移到申请的材料里。医院只知道已经接收。</p>
        </ActionForm>
      );
    case 'pre-register':
      return (
        <ActionForm {...props} formClass={VersionForm}>
          <p>人还在住院，先预登记。预计{planned}出院，到时由医院确认，确认后再接收。</p>
        </ActionForm>
      );
    case 'return':
      return (
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
    case 'postpone-discharge':
      return (
        <ActionForm {...props} formClass={PostponeDischargeForm}>
          <p>原来预计{planned}出院。</p>
          <DateField name="plannedDischargeOn" label="新的预计出院日期" min={today()} required />
        </ActionForm>
      );
    case 'confirm-discharge':
      return (
        <ActionForm {...props} formClass={ConfirmDischargeForm} initial={{ dischargedOn: today() }}>
          <p>确认后，机构在两个工作日内接收。</p>
          <DateField name="dischargedOn" label="出院日期" max={today()} required />
        </ActionForm>
      );
    default:
      return (
        <ActionForm {...props} formClass={WithdrawForm} ends danger>
          <p>
            {record.number
              ? '本人或监护人不愿意了、或者写错了，才撤回。撤回后机构看不到本人的任何信息，不能恢复。'
              : '草稿里的内容和凭证会清除，不能恢复。'}
          </p>
          <TextField name="reason" label="撤回的原因（可不填）" rows={2} />
        </ActionForm>
      );
  }
}
