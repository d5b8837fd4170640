import { modulesOf } from '../kinds/folders';
import { asPhone, asStaff, type Client, freshPhone } from './client';
import { formRoutes } from './form-routes';
import type { RunningServer } from './server';

export type Values = Readonly<Record<string, unknown>>;

/** A form that two people may have open, with two of its fields and what may be written in them. */
export interface VersionedForm {
  readonly route: string;
  readonly path: string;
  readonly by: Client;
  /** What stands in it, and the version it has. */
  readonly open: () => Promise<{ readonly version: number; readonly values: Values }>;
  /** The body as it is sent, without its version and what it began with. */
  readonly bodyOf: (values: Values) => object;
  readonly one: readonly [field: string, first: unknown, second: unknown];
  readonly other: readonly [field: string, value: unknown];
}

export const whole = (values: Values): object => values;
export const within = (part: string) => (values: Values) => ({ [part]: values });
export const without = (values: Values, ...names: readonly string[]): Values =>
  Object.fromEntries(
    Object.entries(values).filter(([name, value]) => !names.includes(name) && value !== null),
  );

/** Who has them open. */
export interface FormCast {
  readonly owner: Client;
  readonly worker: Client;
  readonly station: Client;
  readonly manager: Client;
  readonly hospital: Client;
  readonly admin: Client;
}

interface OfKind {
  readonly edits: (cast: FormCast) => Promise<VersionedForm[]>;
  readonly opened?: readonly string[];
}
const kinds = modulesOf<OfKind>('edits').map(({ module }) => module);

/** Forms over what others may change too: those that tell their version. */
export const versionedRoutes = formRoutes
  .filter(({ route, body }) => route.startsWith('PUT ') && 'version' in body)
  .map(({ route }) => route.replace(' ', ' /api'))
  .sort();

/** Those over what a colleague has written of a person. */
export const openedRoutes = kinds.flatMap(({ opened = [] }) => opened);

/** One of each, made through HTTP: each kind makes its own in `test/kinds/<kind>/edits.ts`. */
export async function versionedForms(server: RunningServer): Promise<VersionedForm[]> {
  const cast = {
    owner: await asPhone(server, freshPhone()),
    worker: await asStaff(server, 'qj-worker-1'),
    station: await asStaff(server, 'qj-station-worker'),
    manager: await asStaff(server, 'qj-manager'),
    hospital: await asStaff(server, 'qj-hospital'),
    admin: await asStaff(server, 'admin'),
  };
  const made: VersionedForm[] = [];
  for (const { edits } of kinds) made.push(...(await edits(cast)));
  return made;
}
