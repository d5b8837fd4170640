import { type ReactNode, useEffect, useRef } from 'react';
import { InPanel } from '../use-ask-before-leaving';

interface Props {
  readonly title: string;
  /** The level of its heading: 3 inside a record, 2 right on a page. */
  readonly level?: 2 | 3;
  readonly children: ReactNode;
}

/** A form that opens inside the record, below the buttons; it takes the focus when it opens. */
export function Panel({ title, level = 3, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className="panel" aria-label={title}>
      <Heading ref={heading} tabIndex={-1}>
        {title}
      </Heading>
      <InPanel.Provider value>{children}</InPanel.Provider>
    </section>
  );
}
