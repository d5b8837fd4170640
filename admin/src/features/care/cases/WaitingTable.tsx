import { Link } from '@tanstack/react-router';
import type { CaseRow } from '@jingkang/shared/api/cases';
import { isUnreadable, type Readable } from '@jingkang/shared/api/unreadable';
import { dayText } from '../../../components/dates';
import { PlainTable } from '../../../components/PlainTable';
import { Assignee } from '../../../components/record/Assignee';
import { ReviewMark } from './ReviewMark';
import { monthsText } from './waiting-words';

const heads = [
  '位次',
  '服务对象',
  '已等',
  '再次审核意愿',
  '原因',
  '预计有空位',
  '其他办法',
  '责任社工',
] as const;

/** The waiting list as a table; on a phone each person is a card. */
export function WaitingTable({ rows }: { readonly rows: readonly Readable<CaseRow>[] }) {
  return (
    <PlainTable
      caption="等候名单"
      heads={heads}
      rows={rows.map((row) => (isUnreadable(row) ? row : { key: row.id, cells: cellsOf(row) }))}
    />
  );
}

function cellsOf({ id, personName, ageBand, number, regionName, assignee, waiting }: CaseRow) {
  return [
    waiting?.position ? <span className="one-line">第{waiting.position}位</span> : '—',
    <span>
      <Link to="/cases" search={{ view: 'waiting', record: id }}>
        {personName} {ageBand}
      </Link>
      <span className="cell-more small soft">
        {number} · {regionName}
      </span>
    </span>,
    waiting && <span className="one-line">{monthsText(waiting.monthsWaited)}</span>,
    waiting && <ReviewMark waiting={waiting} />,
    waiting?.reasonLabel ?? '没有写',
    waiting?.expectedOn ? dayText(waiting.expectedOn) : '还不知道',
    waiting?.alternatives ?? '—',
    <span className="one-line">
      <Assignee person={assignee} nobody="未指定" />
    </span>,
  ];
}
