import { type ReactNode, useEffect } from 'react';

interface Props {
  readonly title: string;
  /** One sentence on what the page is for. */
  readonly lead?: ReactNode;
  readonly children?: ReactNode;
}

/** The heading of a page, its name in the browser tab, and what can be done from here. */
export function PageTitle({ title, lead, children }: Props) {
  useEffect(() => {
    document.title = `${title} · 精康转介平台`;
  }, [title]);
  return (
    <header className="page-title">
      <div>
        <h1>{title}</h1>
        {lead && <p className="soft">{lead}</p>}
      </div>
      {children && <div className="page-title-actions">{children}</div>}
    </header>
  );
}
