import Taro from '@tarojs/taro';

const storageKey = 'jk.draft';

/** The device keeps this opaque id and nothing that was typed. */
export const draftId = {
  read: (): string | undefined => {
    const stored: unknown = Taro.getStorageSync(storageKey);
    return typeof stored === 'string' && stored ? stored : undefined;
  },
  keep: (id: string) => Taro.setStorageSync(storageKey, id),
  forget: () => Taro.removeStorageSync(storageKey),
};
