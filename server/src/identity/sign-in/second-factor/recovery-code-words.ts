import { randomWord } from '../../../foundation/clock/ids';

export const recoveryCodeCount = 10;

/** 60 random bits in three groups: too many to be guessed, and short enough to be copied by hand. */
export function newRecoveryCode(): string {
  return [randomWord(4), randomWord(4), randomWord(4)].join('-');
}
