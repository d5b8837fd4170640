import Taro from '@tarojs/taro';
import { attempt } from '../platform/attempt';
import { say } from './said';

const done = (work: () => void): boolean =>
  attempt(() => {
    work();
    return true;
  }, false);

/** What the phone keeps for us. A phone that is full or forbids it keeps nothing: all goes on, and it is said. */
export const stored = {
  read: (key: string): unknown => attempt<unknown>(() => Taro.getStorageSync(key), undefined),
  keep: (key: string, value: unknown, otherwise: string): void => {
    if (!done(() => Taro.setStorageSync(key, value))) say(otherwise);
  },
  /** What cannot be removed is overwritten. */
  forget: (key: string, otherwise: string): void => {
    const gone = done(() => Taro.removeStorageSync(key)) || done(() => Taro.setStorageSync(key, ''));
    if (!gone) say(otherwise);
  },
};
