import { getRouteApi, linkOptions } from '@tanstack/react-router';
import {
  hospitalReferralTabs,
  receiverReferralTabs,
  type ReferralTab,
} from '@jingkang/shared/api/hospital-referrals';
import { useAccess } from '../../../access';
import { RecordQueue } from '../../../components/queue/RecordQueue';
import { ReferralPane } from './ReferralPane';
import { ReferralRowText } from './ReferralRowText';

const route = getRouteApi('/shell/hospital-referrals');

const empty: Readonly<Record<ReferralTab, string>> = {
  to_receive: '没有等着接收的转介。',
  pre_registered: '没有等出院的。',
  returned: '没有退回补充的。',
  ended: '还没有办结的转介。',
  drafts: '没有草稿。要转介，请到菜单里的「写转介」。',
  sent: '没有等机构接收的。',
};

/** Referrals: for the hospital its own and what became of them, for the institution those to receive. */
export function HospitalReferralsPage() {
  const { may } = useAccess();
  const writes = may('hospitalReferral.write');
  const views: Readonly<Partial<Record<ReferralTab, string>>> = writes
    ? hospitalReferralTabs
    : receiverReferralTabs;
  const { view: asked, record } = route.useSearch();
  const view: ReferralTab = asked && asked in views ? asked : writes ? 'sent' : 'to_receive';
  const navigate = route.useNavigate();
  return (
    <RecordQueue
      collection="/hospital-referrals"
      title="医院转介"
      views={views}
      view={view}
      openId={record}
      linkTo={(other, id) =>
        linkOptions({ to: '/hospital-referrals', search: { view: other, ...(id ? { record: id } : {}) } })
      }
      onOpen={(id) => void navigate({ search: { view, ...(id ? { record: id } : {}) } })}
      draw={(row) => <ReferralRowText row={row} hospital={writes} />}
      empty={empty[view]}
      pane={(id, openNext) => <ReferralPane key={id} id={id} onNext={openNext} />}
    />
  );
}
