import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { asProblem } from '../api/problem';
import { ProblemNote } from './ProblemNote';
import { Waiting } from './Waiting';

interface Props<Data> {
  readonly of: UseQueryResult<Data>;
  readonly rows?: number;
  readonly children: (data: Data) => ReactNode;
}

/** A question to the server as a screen shows it. What was answered before stays while a later try fails. */
export function Answer<Data>({ of, rows, children }: Props<Data>) {
  if (of.isPending) return <Waiting {...(rows ? { rows } : {})} />;
  const problem = of.isError ? asProblem(of.error) : undefined;
  return (
    <>
      <ProblemNote problem={problem} onRetry={() => void of.refetch()} />
      {of.data !== undefined && children(of.data)}
    </>
  );
}
