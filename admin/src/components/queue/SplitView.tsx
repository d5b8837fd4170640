import { ArrowLeftOutlined } from '@ant-design/icons';
import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import '../../styles/queue.css';

interface Props {
  readonly list: ReactNode;
  /** The open record, if one is open. */
  readonly record: ReactNode;
  readonly closeLink: LinkProps;
  /** What stands where a record will be. */
  readonly invitation: string;
}

/** The list stays left, the record stands right; a narrow screen shows the one or the other. */
export function SplitView({ list, record, closeLink, invitation }: Props) {
  return (
    <div className="split" data-open={Boolean(record)}>
      <section className="split-list" aria-label="队列">
        {list}
      </section>
      <section className="split-record" aria-label="打开的记录">
        {record ? (
          <>
            <Link {...closeLink} className="back-link">
              <ArrowLeftOutlined aria-hidden /> 回到列表
            </Link>
            {record}
          </>
        ) : (
          <p className="split-invitation">{invitation}</p>
        )}
      </section>
    </div>
  );
}
