import type { HospitalReferralRow } from '@jingkang/shared/api/hospital-referrals';
import { ClockMark } from '../../../components/ClockMark';
import { dayOf } from '../../../components/dates';
import { StateTag } from '../../../components/StateTag';

interface Props {
  readonly row: HospitalReferralRow;
  /** Read by the hospital: it knows itself, and wants to know who receives. */
  readonly hospital: boolean;
}

export function ReferralRowText({ row, hospital }: Props) {
  const other = hospital ? (row.organizationName ?? '还没提交') : row.hospitalName;
  return (
    <>
      <span className="row-line">
        <span className="row-who">
          <strong>{row.personName || nameless(row)}</strong>
          <span className="soft">{row.ageBand}</span>
        </span>
        <StateTag label={row.state.label} tone={row.state.tone} />
      </span>
      <span className="row-line">
        <span>{row.nextAction}</span>
        <ClockMark clock={row.clock} />
      </span>
      <span className="row-line small soft">
        <span>{[row.number, row.kindLabel].filter(Boolean).join(' · ')}</span>
        <span>{dayOf(row.updatedAt)}更新</span>
      </span>
      <span className="row-line small soft">{[other, row.regionName].filter(Boolean).join(' · ')}</span>
    </>
  );
}

/** Nothing was filled in yet, or it was taken back. */
export const nameless = ({ number }: Pick<HospitalReferralRow, 'number'>): string =>
  number ? '已撤回的转介' : '还没填姓名';
