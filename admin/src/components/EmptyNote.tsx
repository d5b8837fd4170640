import type { ReactNode } from 'react';

/** Nothing is here, said in a sentence. */
export function EmptyNote({ children }: { readonly children: ReactNode }) {
  return <p className="empty-note">{children}</p>;
}
