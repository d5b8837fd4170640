import { foldWord } from '@jingkang/shared/forms/typed/codes';

/** Digits of any width, as a number input takes them. */
export const typedNumber = (typed: string | undefined): string =>
  foldWord(typed ?? '')
    .replaceAll('。', '.')
    .replace(/[^\w.-]/g, '');
