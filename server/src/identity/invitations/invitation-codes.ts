import { randomWord } from '../../foundation/clock/ids';

/** 75 random bits, written in three groups. */
export function newInvitationCode(): string {
  return [randomWord(5), randomWord(5), randomWord(5)].join('-');
}
