import type { Cell, Group, Role } from './expected';

/** Who asks, and the place the reach of the role is measured from. */
export interface Actor {
  readonly name: string;
  /** Undefined: no session at all. */
  readonly role: Role | undefined;
  readonly organization?: string;
  readonly region?: string;
}

/** What is asked for; without owner, organization and region it is nobody's. */
export interface Thing {
  readonly name: string;
  readonly owners: readonly string[];
  readonly organization?: string | undefined;
  /** Who referred it. */
  readonly hospital?: string | undefined;
  readonly region?: string | undefined;
}

export type Expectation = 'open' | 'hidden' | 'signed out';

export interface Outcome {
  readonly route: string;
  readonly actor: Actor;
  readonly record: Thing;
  readonly status: number;
}

/** Undefined for routes without a record. */
export const noRecord: Thing = { name: '–', owners: [] };

/** A visitor with a draft is signed in nowhere: what a draft session may not do asks for a sign-in. */
export function expectationOf({ cells, on }: Group, actor: Actor, record: Thing): Expectation {
  if (!actor.role) return 'signed out';
  const cell = cells[actor.role];
  const reaches: readonly Cell[] = typeof cell === 'string' ? [cell] : (cell ?? []);
  if (reaches.length === 0) return actor.role === 'visitor' ? 'signed out' : 'hidden';
  if (on === 'nothing') return 'open';
  return reaches.some((reach) => within(reach, actor, record)) ? 'open' : 'hidden';
}

/** Theirs, at their place or in their region. */
export const isNear = (actor: Actor, record: Thing): boolean =>
  (['own', 'institution', 'hospital', 'region'] as const).some((reach) => within(reach, actor, record));

function within(reach: Cell, actor: Actor, { owners, organization, hospital, region }: Thing): boolean {
  if (reach === 'yes') return true;
  if (reach === 'own') return owners.includes(actor.name);
  if (reach === 'institution') return organization !== undefined && organization === actor.organization;
  if (reach === 'hospital') return hospital !== undefined && hospital === actor.organization;
  return Boolean(actor.region && region?.startsWith(actor.region));
}

const documented = [409, 422];

function fits(expectation: Expectation, status: number): boolean {
  if (expectation === 'hidden') return status === 404;
  if (expectation === 'signed out') return status === 401;
  return (status >= 200 && status < 300) || documented.includes(status);
}

/** One line for every cell whose answer is not what the table says. */
export function findings(groups: readonly Group[], outcomes: readonly Outcome[]): string[] {
  return outcomes.flatMap((outcome) => {
    const group = groups.find(({ routes }) => routes.includes(outcome.route));
    if (!group) return [`${outcome.route} is in no group`];
    const expectation = expectationOf(group, outcome.actor, outcome.record);
    return fits(expectation, outcome.status)
      ? []
      : [`${nameOf(outcome)}: ${expectation}, but ${outcome.status}`];
  });
}

export const nameOf = ({ route, actor, record }: Omit<Outcome, 'status'>) =>
  `${route} · ${actor.name} · ${record.name}`;
