import { Link } from '@tanstack/react-router';
import { Alert } from 'antd';
import type { SubmittedReferralView } from '@jingkang/shared/api/hospital-referrals';
import { dueText } from '../../../components/dates';

/** It is on its way: the number, who receives it and by when. */
export function ReferralSent({ submitted }: { readonly submitted: SubmittedReferralView }) {
  return (
    <section className="card">
      <Alert
        className="note"
        type="success"
        role="status"
        showIcon
        title={`转介已提交，编号 ${submitted.number}`}
        description={`由${submitted.organizationName}接收，${dueText(submitted.byDate)}前答复。`}
      />
      <p>
        <Link to="/hospital-referrals" search={{ view: 'sent', record: submitted.id }}>
          打开这件转介
        </Link>
        {' · '}
        <Link to="/hospital-referrals/new">再写一件</Link>
      </p>
    </section>
  );
}
