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

/** A question to the server as a screen shows it: on its way, refused with a retry, or answered. */
export function Answer<Data>({ of, rows, children }: Props<Data>) {
  if (of.isPending) return <Waiting {...(rows ? { rows } : {})} />;
  if (of.isError) return <ProblemNote problem={asProblem(of.error)} onRetry={() => void of.refetch()} />;
  return <>{children(of.data)}</>;
}
