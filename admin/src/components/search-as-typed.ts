import { nameKey } from '@jingkang/shared/forms/typed/names';

interface Labelled {
  readonly label?: unknown;
}

/** A list that is searched by its labels, however their words are typed. */
export const searchAsTyped = {
  filterOption: (typed: string, option?: Labelled) =>
    nameKey(String(option?.label ?? '')).includes(nameKey(typed)),
};
