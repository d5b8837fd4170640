import type { ReactNode } from 'react';
import { isUnreadable, type UnreadableRow } from '@jingkang/shared/api/unreadable';
import { UnreadableNote } from './UnreadableNote';

interface TableRow {
  readonly key: string;
  readonly cells: readonly ReactNode[];
}

interface Props {
  /** What the table lists; read out, not shown. */
  readonly caption: string;
  readonly heads: readonly string[];
  readonly rows: readonly (TableRow | UnreadableRow)[];
}

/** A table as the browser knows it. On a narrow screen each row becomes a card with the heads as labels. */
export function PlainTable({ caption, heads, rows }: Props) {
  return (
    <div className="table-frame">
      <table className="plain-table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) =>
            isUnreadable(row) ? (
              <tr key={row.id}>
                <td colSpan={heads.length}>
                  <UnreadableNote row={row} />
                </td>
              </tr>
            ) : (
              <tr key={row.key}>
                {row.cells.map((cell, index) => (
                  <td key={heads[index]} data-label={heads[index]}>
                    {cell}
                  </td>
                ))}
              </tr>
            ),
          )}
        </tbody>
      </table>
    </div>
  );
}
