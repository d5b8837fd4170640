import type { ActionOf } from '../../../components/record/actions';

/** One key for each of the few verbs of the queue, by the action it opens. */
const keys = {
  claim: 'c',
  'request-information': 'r',
  merge: 'm',
  decline: 'd',
  reminder: 's',
} satisfies Partial<Record<ActionOf<'/applications'> | 'reminder', string>>;
export const keyOfAction: Readonly<Record<string, string>> = keys;

/** For the cheat sheet. */
export const recordKeyLabels: Readonly<Record<string, string>> = {
  c: '受理打开的这一件',
  r: '退回补充',
  m: '合并重复',
  d: '暂不适合',
  s: '稍后提醒',
};

/** Between the keys of the queue and the record that is open: the record offers, the queue presses. */
export interface RecordKeys {
  readonly offer: (verbs: Readonly<Record<string, () => void>>) => void;
  readonly press: (key: string) => void;
}

export function createRecordKeys(): RecordKeys {
  let offered: Readonly<Record<string, () => void>> = {};
  return {
    offer: (verbs) => {
      offered = verbs;
    },
    press: (key) => offered[key]?.(),
  };
}
