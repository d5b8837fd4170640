import type { ClashView } from '@jingkang/shared/api/common';
import { type Clash, type Fields, mergedEdit } from '@jingkang/shared/editing/merged-edit';
import { fieldWords } from '@jingkang/shared/forms/field-words';
import type { EntityManager } from 'typeorm';
import { bothChanged, stale } from '../refusals/refusal';
import { changesSince, type Words } from './staleness';

interface Sent {
  readonly version: number;
  readonly base?: object | undefined;
  readonly seen?: object | undefined;
}

export interface EditOver<Form extends object> {
  /** Whose evidence tells what happened meanwhile; left out where that is not the reader's business. */
  readonly kind?: Words;
  readonly row: { readonly id: string; readonly version: number };
  readonly sent: Sent;
  /** What stands there, in the form that is sent, as whoever sends may read it. */
  readonly theirs: object;
  readonly mine: Form;
  /** `base` in the shape of `theirs`, where it is sent in another. */
  readonly shaped?: (base: Fields) => Fields;
  readonly partial?: readonly string[];
  /** The form whose labels and words the fields have. */
  readonly of: unknown;
  /** In place of the words of the form. */
  readonly words?: (clash: Clash) => ClashView | undefined;
}

/**
 * The form as it may be stored: what the person changed, over what others have saved since it was opened. Where both
 * changed a field it is refused with both values. Whoever does not say what the form began with may change nothing
 * that is newer than their version.
 */
export async function editOver<Form extends object>(
  manager: EntityManager,
  { kind, row, sent, theirs, mine, shaped = (base) => base, partial = [], of, words }: EditOver<Form>,
): Promise<Form> {
  const { version, base, seen = {} } = sent;
  const since = () => (kind ? changesSince(manager, kind, row, version) : Promise.resolve([]));
  if (!base) {
    if (row.version !== version) throw stale(row.version, await since());
    return mine;
  }
  const begun = shaped(base as Fields);
  const edit = { base: begun, theirs: theirs as Fields, mine: mine as Fields, seen: seen as Fields, partial };
  const { fields, clashes } = mergedEdit(edit);
  if (clashes.length === 0) return fields as Form;
  const shown = clashes.map((clash) => words?.(clash) ?? clashView(of, clash));
  throw bothChanged(row.version, await since(), shown);
}

function clashView(of: unknown, { field, theirs, mine }: Clash): ClashView {
  const { label, words } = fieldWords(of, field);
  return { field, label, theirs: theirs ?? null, theirsWords: words(theirs), mineWords: words(mine) };
}
