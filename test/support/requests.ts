import { modulesOf } from '../kinds/folders';
import type { Ask, Row, Sender, Takes } from './request';

type AnyRow = Row<Takes>;
type Table = Readonly<Record<string, AnyRow | readonly AnyRow[] | (() => FormData)>>;

/** One request of the table, as the walks read it. */
export interface Request {
  /** `POST /cases/{id}/actions/take` */
  readonly route: string;
  /** Nobody is named where a file is taken. */
  readonly by: Sender | undefined;
  readonly body: (ask: Ask) => unknown;
  readonly optional: readonly string[];
}

const rowsOf = (route: string, said: Table[string]): readonly Request[] =>
  typeof said === 'function'
    ? [{ route, by: undefined, body: said, optional: [] }]
    : [said].flat().map(({ by, body, optional = [] }: AnyRow) => ({ route, by, body, optional }));

/** The one table of bodies: each kind says its own in `test/kinds/<kind>/requests.ts`. */
export const requests: readonly Request[] = modulesOf<{ readonly requests: Table }>('requests').flatMap(
  ({ module }) => Object.entries(module.requests).flatMap(([route, said]) => rowsOf(route, said)),
);

/** Of a route that takes nothing there is no row. */
export const requestOf = (route: string): Request | undefined => requests.find((one) => one.route === route);
