import { randomWord } from '../../foundation/clock/ids';

/** 80 random bits in four groups (the issue asks for 60 or more): what an anonymous sender follows by. */
export function newQueryCode(): string {
  return [randomWord(4), randomWord(4), randomWord(4), randomWord(4)].join('-');
}
