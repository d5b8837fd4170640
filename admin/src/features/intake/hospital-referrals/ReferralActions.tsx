import { useNavigate } from '@tanstack/react-router';
import type { ActionView } from '@jingkang/shared/api/common';
import type { HospitalReferralRecord } from '@jingkang/shared/api/hospital-referrals';
import type { ActionOf } from '../../../components/record/actions';
import { RecordActions } from '../../../components/record/RecordActions';
import type { RecordPanel } from '../../../components/record/use-record-panel';
import { referralPanels } from './referral-panels';

type ReferralAction = ActionOf<'/hospital-referrals'>;

interface Props {
  readonly record: HospitalReferralRecord;
  readonly panel: RecordPanel;
}

/** Goes on on the page of the form, where it is submitted after everything was read once more. */
const edit: ActionView<'edit'> = { action: 'edit', label: '接着填写', allowed: true, reasons: [] };
const taking = { code: 'withdraw' satisfies ReferralAction, label: '撤回' };
/** What is most likely to come next first. */
const order: readonly ReferralAction[] = [
  'receive',
  'pre-register',
  'confirm-discharge',
  'postpone-discharge',
  'return',
];
/** Not for everybody: whoever is not on the ward is not discharged. */
const onWard: readonly ReferralAction[] = ['pre-register', 'confirm-discharge'];

const offeredFor = ({
  actions,
  may,
}: HospitalReferralRecord): (HospitalReferralRecord['actions'][number] | typeof edit)[] => [
  ...(may.edit ? [edit] : []),
  ...order.flatMap((code) =>
    actions.filter(({ action, allowed }) => action === code && (allowed || !onWard.includes(code))),
  ),
];

/** The buttons of the referral and the form of the one that is open. */
export function ReferralActions({ record, panel }: Props) {
  const navigate = useNavigate();
  const mayTake = record.actions.some(({ action: code }) => code === taking.code);
  const goOn = () => void navigate({ to: '/hospital-referrals/new', search: { draft: record.id } });
  return (
    <RecordActions
      collection="/hospital-referrals"
      record={record}
      panel={panel}
      panels={referralPanels}
      offers={offeredFor(record)}
      extras={mayTake ? [taking] : []}
      elsewhere={{ edit: goOn }}
    />
  );
}
