import { type Candidate, criteria, placesFree, type Reason, type Wanted } from './criteria';

/** A candidate with everything that speaks for and against it. */
export interface Suggestion<Offered extends Candidate = Candidate> {
  readonly candidate: Offered;
  readonly choosable: boolean;
  /** Why it cannot be chosen now. */
  readonly whyNot: string | null;
  /** In the order the criteria count. */
  readonly reasons: readonly Reason[];
}

/** Why nobody can be sent there now. */
export function whyNotOf(candidate: Candidate): string | null {
  if (!candidate.active) return '这家机构已停止服务。';
  if (!candidate.acceptsNew) return '这家机构现在不接收新人。';
  return placesFree(candidate) === 0 ? '没有空位了，可以列入等候。' : null;
}

/**
 * Institutions for one person, the most fitting first; a human decides (104/6, QJ/5(4)). The first criterion in
 * which two differ decides between them, and the last is the id, so that the order is always the same. Those that
 * cannot be chosen come last.
 */
export function suggest<Offered extends Candidate>(
  wanted: Wanted,
  candidates: readonly Offered[],
): Suggestion<Offered>[] {
  return candidates
    .map((candidate) => ranked(wanted, candidate))
    .sort((a, b) => byRank(a.ranks, b.ranks) || (a.candidate.id < b.candidate.id ? -1 : 1))
    .map(({ ranks: _, ...suggestion }) => suggestion);
}

function ranked<Offered extends Candidate>(wanted: Wanted, candidate: Offered) {
  const whyNot = whyNotOf(candidate);
  const judged = criteria.map((criterion) => ({
    code: criterion.code,
    ...criterion.judge(wanted, candidate),
  }));
  return {
    candidate,
    choosable: whyNot === null,
    whyNot,
    reasons: judged.map(({ code, fits, words }) => ({ code, fits, words })),
    ranks: [whyNot === null ? 0 : 1, ...judged.map(({ rank }) => rank)],
  };
}

function byRank(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((rank, index) => rank !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) < (b[at] ?? 0) ? -1 : 1;
}
