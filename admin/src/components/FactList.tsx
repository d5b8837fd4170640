import type { ReactNode } from 'react';

export interface Fact {
  readonly label: string;
  readonly value: ReactNode;
}

/** Pairs of name and value; what is said twice is shown once. */
export function FactList({ facts }: { readonly facts: readonly Fact[] }) {
  const once = [...new Map([...facts].reverse().map((fact) => [fact.label, fact])).values()].reverse();
  return (
    <dl className="facts">
      {once.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
