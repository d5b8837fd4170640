import { Link, type LinkProps } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReactNode, Ref } from 'react';
import { EmptyNote } from '../EmptyNote';
import { UnreadableNote } from '../UnreadableNote';
import { isUnreadable, type Readable } from '@jingkang/shared/api/unreadable';

interface Props<Row> {
  readonly rows: readonly Readable<Row>[];
  readonly openId: string | undefined;
  readonly linkTo: (row: Row) => LinkProps;
  readonly draw: (row: Row) => ReactNode;
  readonly empty: string;
  readonly listRef: Ref<HTMLUListElement>;
  readonly onMore?: (() => void) | undefined;
  readonly loadingMore?: boolean;
}

/** The rows of a queue. Each is a link, so that Enter opens it and its address can be passed on. */
export function QueueList<Row extends { readonly id: string }>(props: Props<Row>) {
  const { rows, openId, linkTo, draw, empty, listRef, onMore, loadingMore = false } = props;
  if (rows.length === 0) return <EmptyNote>{empty}</EmptyNote>;
  return (
    <>
      <ul className="queue" ref={listRef}>
        {rows.map((row) => (
          <li key={row.id}>
            {isUnreadable(row) ? (
              <div className="queue-row">
                <UnreadableNote row={row} />
              </div>
            ) : (
              <Link
                {...linkTo(row)}
                activeProps={{}}
                className="queue-row"
                data-queue-row={row.id}
                data-open={row.id === openId}
                aria-current={row.id === openId ? 'true' : undefined}
              >
                {draw(row)}
              </Link>
            )}
          </li>
        ))}
      </ul>
      {onMore && (
        <Button block loading={loadingMore} onClick={onMore}>
          再看一些
        </Button>
      )}
    </>
  );
}
