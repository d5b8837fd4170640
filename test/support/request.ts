import { randomUUID } from 'node:crypto';
import type { Asked, KeyOf, RouteKey, Routes } from '@jingkang/shared/api/routes';

/** Who may use a route that takes a form. */
export type Sender = 'nobody' | 'applicant' | 'worker' | 'manager' | 'hospital' | 'county' | 'admin';

/** What a body has to name. */
export interface Ask {
  /** As it stands on the record. */
  readonly version: number;
  /** The record of the route, or the one that a new record begins from. */
  readonly record: string;
  /** Another record of its kind. */
  readonly other: string;
  readonly file: string;
  /** A social worker of the center. */
  readonly colleague: string;
  readonly center: string;
  readonly station: string;
  readonly region: string;
}

/** What a route takes, as the contract says it. */
export type Body<Key extends RouteKey> = NonNullable<Asked<Key>['body']>;

export interface Row<Key extends RouteKey> {
  readonly by: Sender;
  /** Every rule is kept and every field filled in, so that only who asks can be refused. */
  readonly body: (ask: Ask) => Body<Key>;
  /** Paths that may stay empty; `contents.*` for everything below one. */
  readonly optional?: readonly string[];
}

export type Takes = KeyOf<{ takes: unknown }>;
type Upload = KeyOf<{ takes: Routes['POST /cases/{id}/files']['takes'] }>;

/** A valid request of each of these routes that take something: of one that takes several forms, a row for each. */
export type Requests<Key extends RouteKey> = {
  readonly [Each in Key & Takes]: Each extends Upload ? () => FormData : Row<Each> | readonly Row<Each>[];
};

/** Of no record that is there. */
const id = randomUUID();
export const ofNothing: Ask = {
  version: 1,
  record: id,
  other: id,
  file: id,
  colleague: id,
  center: id,
  station: id,
  region: '500110',
};

/** The bodies that many routes take. */
export const plain = ({ version }: Ask) => ({ version });
export const reason = ({ version }: Ask) => ({ version, reason: '测试的原因' });
export const ofCase = ({ record }: Ask) => ({ caseId: record });
export const assign = ({ version, colleague }: Ask) => ({ version, accountId: colleague });
