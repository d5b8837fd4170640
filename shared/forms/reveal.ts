import { personalFields } from '../access/privacy';
import { codesOf, revealReasons } from '../terms';
import { Choice, Choices } from './rules';

/** Which masked fields are to be shown, and why; each field becomes one row of evidence. */
export class RevealForm {
  @Choices('要查看的内容', Object.keys(personalFields), { min: 1 }) fields!: (keyof typeof personalFields)[];
  @Choice('查看的原因', codesOf(revealReasons)) reason!: keyof typeof revealReasons;
}
