import { ArrowLeftOutlined } from '@ant-design/icons';
import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import '../../styles/queue.css';

interface Props {
  /** The heading of the page; it stays for those who listen while the list is out of sight. */
  readonly title: ReactNode;
  readonly list: ReactNode;
  /** The open record, if one is open. */
  readonly record: ReactNode;
  readonly closeLink: LinkProps;
  /** What stands where a record will be. */
  readonly invitation: string;
}

/** The list stays left, the record stands right; a narrow screen shows the one or the other. */
export function SplitView({ title, list, record, closeLink, invitation }: Props) {
  return (
    <div className="split" data-open={Boolean(record)}>
      <div className="split-left">
        <div className="split-title">{title}</div>
        <section className="split-list" aria-label="队列">
          {list}
        </section>
      </div>
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
