import { countyOf } from '../regions/codes';
import { type organizationKinds, servingKinds } from '../terms';

/** What is known of an institution that somebody is to go to. */
export interface Receiver {
  readonly kind: keyof typeof organizationKinds;
  readonly status: 'active' | 'stopped';
  readonly regionCode: string;
}

const serving: readonly string[] = servingKinds;

/** An institution or hospital that works. */
export const serves = ({ kind, status }: Receiver): boolean => status === 'active' && serving.includes(kind);

const inCounty = (code: string | null | undefined, to: Receiver): boolean =>
  countyOf(to.regionCode) !== undefined && countyOf(code ?? '') === countyOf(to.regionCode);

/** Where an application is, and where the person lives. */
export interface Handed {
  readonly handlerRegion: string | null | undefined;
  readonly residence: string | null | undefined;
}

/**
 * How far an application may be handed on: within the county where it is, or to the county where the person lives.
 * Nobody is asked, so it goes no further.
 */
export const reachesByHand = ({ handlerRegion, residence }: Handed, to: Receiver): boolean =>
  inCounty(handlerRegion, to) || inCounty(residence, to);

/** Who may be proposed for a case: the institutions among which the suggestions are made (QJ/5(4): 居住地、属地管理). */
export const mayBeProposed = (residence: string, to: Receiver & { readonly acceptsNew: boolean }): boolean =>
  serves(to) && to.acceptsNew && inCounty(residence, to);
