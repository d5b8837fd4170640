import type { Scope, Target } from './scope';

/** Who of the staff reads what a case has grown from: who registered the person, the region above, the hospital that referred. */
export type GrownReader = 'handler' | 'region' | 'sender';

/**
 * Where the case stands that has grown from an application, a report or a referral, and who then still reaches what it
 * has grown from. Whoever holds the case reads the person there; after a withdrawal nobody but the person reads
 * anything (个人信息保护法 47).
 */
export const caseStandings = {
  here: { handler: true, region: true, sender: true },
  handed_on: { handler: false, region: true, sender: true },
  ended: { handler: false, region: false, sender: false },
} as const satisfies Readonly<Record<string, Readonly<Record<GrownReader, boolean>>>>;

export type CaseStanding = keyof typeof caseStandings;

interface Held {
  readonly organizationId: string;
  readonly registeredAtId: string;
  readonly accessEnded: boolean;
}

export function standingOf({ organizationId, registeredAtId, accessEnded }: Held): CaseStanding {
  if (accessEnded) return 'ended';
  return organizationId === registeredAtId ? 'here' : 'handed_on';
}

/** The standings in which a reader still reaches it: the same rule for a query. */
export const standingsFor = (reader: GrownReader): CaseStanding[] =>
  (Object.keys(caseStandings) as CaseStanding[]).filter((standing) => caseStandings[standing][reader]);

/** Whether the reader still reaches it; a stored word that is none of these is not looked into, and opens nothing. */
export const reaches = (reader: GrownReader, standing: CaseStanding): boolean =>
  standingsFor(reader).includes(standing);

/** What a case leaves of the target of something it has grown from. */
export function leftOf(standing: CaseStanding, { ownerIds, organizationId, regionCode }: Target): Target {
  return {
    ownerIds,
    ...(reaches('handler', standing) ? { organizationId } : {}),
    ...(reaches('region', standing) ? { regionCode } : {}),
  };
}

/** As whom a scope reads; undefined where the case changes nothing. */
export const readerOf = ({ kind }: Scope): GrownReader | undefined =>
  kind === 'institution' ? 'handler' : kind === 'region' ? 'region' : undefined;
