import { randomWord } from '../common/ids';

/** 75 random bits, written in three groups. */
export function newInvitationCode(): string {
  return [randomWord(5), randomWord(5), randomWord(5)].join('-');
}

/** The code as it was made, from what someone typed: case, gaps and look-alike letters are forgiven. */
export function normalInvitationCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
}
