import { randomWord } from '../common/ids';

/** 80 random bits in four groups (the issue asks for 60 or more): what an anonymous sender follows by. */
export function newQueryCode(): string {
  return [randomWord(4), randomWord(4), randomWord(4), randomWord(4)].join('-');
}

/** As it was made, from what someone typed: case, gaps and look-alike letters are forgiven. */
export function normalQueryCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
}
