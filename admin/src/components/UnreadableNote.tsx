import { WarningOutlined } from '@ant-design/icons';
import { type UnreadableRow, unreadableWords } from '@jingkang/shared/api/unreadable';
import { dayOf } from './dates';

/** Stands for a record that cannot be read: what to do, and by what the administrator finds it. */
export function UnreadableNote({ row }: { readonly row: UnreadableRow }) {
  const { number, id, createdAt } = row;
  return (
    <span className="unreadable">
      <span>
        <WarningOutlined aria-hidden /> {unreadableWords}
      </span>
      <span className="small soft">
        编号 {number ?? id}
        {createdAt && `，${dayOf(createdAt)}`}
      </span>
    </span>
  );
}
