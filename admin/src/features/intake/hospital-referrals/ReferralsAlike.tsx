import { Link } from '@tanstack/react-router';
import type { HospitalReferralRecord } from '@jingkang/shared/api/hospital-referrals';
import { isUnreadable, readableOf } from '@jingkang/shared/api/unreadable';
import { MoreNote } from '../../../components/MoreNote';
import { UnreadableNote } from '../../../components/UnreadableNote';
import { Section } from '../../../components/record/Section';
import { StateTag } from '../../../components/StateTag';

/** What looks like the same person: someone may be on the way already. */
export function ReferralsAlike({ record }: { readonly record: HospitalReferralRecord }) {
  if (record.duplicates.length + record.sameReferrals.length === 0) return null;
  const unreadable = [...record.sameReferrals, ...record.duplicates].filter(isUnreadable);
  return (
    <Section title="可能是同一个人">
      <ul className="duplicates">
        {unreadable.map((row) => (
          <li key={row.id}>
            <UnreadableNote row={row} />
          </li>
        ))}
        {readableOf(record.sameReferrals).map(({ id, number, state }) => (
          <li key={id}>
            <Link to="/hospital-referrals" search={{ record: id }}>
              转介 {number}
            </Link>
            <StateTag label={state.label} tone={state.tone} />
          </li>
        ))}
        {readableOf(record.duplicates).map(({ id, number, personName, organizationName, state }) => (
          <li key={id}>
            <span>
              申请 {number} {personName}
              <span className="small soft">{organizationName}</span>
            </span>
            <StateTag label={state.label} tone={state.tone} />
          </li>
        ))}
      </ul>
      <MoreNote list="alikeReferrals" count={record.sameReferrals.length} />
      <MoreNote list="duplicates" count={record.duplicates.length} />
    </Section>
  );
}
