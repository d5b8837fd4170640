import { records, type RecordType, recordTypes } from '@jingkang/shared/records/outlines';
import { moduleAt, names } from './disk';

/** What one folder says of its kind. */
export interface OfFolder<Module> {
  /** The path of its records, or `others` for what is of no kind. */
  readonly folder: string;
  readonly module: Module;
}

/** Every folder: kinds in the order in which a person meets them, then the others. */
const known = recordTypes.map((name) => records[name].collection.slice(1));
const place = (folder: string) => (known.indexOf(folder) + 1 || known.length + 1) - 1;
export const folders: readonly string[] = [...names].sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));

/** The kind of a folder; undefined of the others. */
export const typeOf = (folder: string): RecordType | undefined =>
  recordTypes.find((name) => records[name].collection === `/${folder}`);

/** The file of this name in every folder that has one: a folder that is added is read without another line. */
export const modulesOf = <Module>(file: string): readonly OfFolder<Module>[] =>
  folders.flatMap((folder) => {
    const module = moduleAt(folder, file) as Module | undefined;
    return module ? [{ folder, module }] : [];
  });
