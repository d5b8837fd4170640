import type { RecordType } from '@jingkang/shared/records/outlines';
import { modulesOf, typeOf } from '../kinds/folders';

/** How the records of a kind move, typed by hand in `test/kinds/<kind>/arrows.ts`: nothing there is read from the lifecycles. */
export interface Moves {
  /** Action → "from > to"; where both are the same the state stays. */
  readonly arrows: Readonly<Record<string, readonly string[]>>;
  readonly ends: readonly string[];
  readonly drafts?: readonly string[];
  readonly table?: string;
}

export const moves: ReadonlyMap<RecordType, Moves> = new Map(
  modulesOf<Moves>('arrows').flatMap(({ folder, module }) => {
    const type = typeOf(folder);
    return type ? [[type, module] as const] : [];
  }),
);
const ofEach = <Value>(value: (one: Moves, type: RecordType) => Value): Readonly<Record<string, Value>> =>
  Object.fromEntries([...moves].map(([type, one]) => [type, value(one, type)]));

/** Kind of record → action → arrows. */
export const arrows = ofEach((one) => one.arrows);

/** Every row of every lifecycle, as `cases.wait`: what a run has to fire. */
export const allRows: readonly string[] = Object.entries(arrows).flatMap(([type, actions]) =>
  Object.keys(actions).map((action) => `${type}.${action}`),
);

export const endStates = ofEach((one) => one.ends);

/** States that stand on no list of open work. */
export const notOpen = ofEach(({ ends, drafts = [] }) => [...ends, ...drafts]);

/** Which table holds the records of a kind of evidence. */
export const tableOf = ofEach(({ table }, type) => table ?? type);
