import { lettersOf } from './pieces';

const word = /^[\p{Script=Latin}\p{N}.,:%+\-/]$/u;
/** These never begin a line (避头), so they stay with what is before them. */
const closing = /^[，。、；：？！）】》〉”’」』…·%％〕]$/u;
/** These never end a line (避尾). */
const opening = /^[（【《〈“‘「『〔]$/u;

/** A paragraph in lines no wider than `width`; nothing of it is added or left out. */
export function linesOf(paragraph: string, width: number, widthOf: (letter: string) => number): string[] {
  const lines: string[] = [];
  let [line, used] = ['', 0];
  const widthOfText = (text: string) => lettersOf(text).reduce((sum, letter) => sum + widthOf(letter), 0);
  const begin = () => {
    if (line) lines.push(line);
    [line, used] = ['', 0];
  };
  const put = (text: string, wide: number) => {
    if (used + wide > width) begin();
    [line, used] = [line + text, used + wide];
  };
  for (const unit of unitsOf(lettersOf(paragraph))) {
    const wide = widthOfText(unit);
    if (wide <= width) put(unit, wide);
    else for (const letter of lettersOf(unit)) put(letter, widthOf(letter));
  }
  begin();
  return lines.length ? lines : [''];
}

/** What stays together: a word, a letter with the marks after it, an opening mark with what follows. */
function unitsOf(letters: readonly string[]): string[] {
  const units: string[] = [];
  letters.forEach((letter, index) => {
    const before = letters[index - 1] ?? '';
    const joins =
      index > 0 && (closing.test(letter) || opening.test(before) || (word.test(letter) && word.test(before)));
    if (joins) units[units.length - 1] += letter;
    else units.push(letter);
  });
  return units;
}
