/** What the letters of a text need to be drawn: one letter is a character with the marks that belong to it. */
export interface Piece {
  readonly text: string;
  /** Read back from the page as it is; otherwise the letter is named beside its drawing. */
  readonly plain: boolean;
}

const marked = /\P{M}[\p{M}\u{fe00}-\u{fe0f}\u{e0100}-\u{e01ef}]*|\p{M}+/gu;

/** A text in letters. */
export const lettersOf = (text: string): string[] => text.match(marked) ?? [];

/** The letters put together again where they can be drawn in one go. */
export function piecesOf(text: string, isPlain: (letter: string) => boolean): Piece[] {
  const pieces: Piece[] = [];
  for (const letter of lettersOf(text)) {
    const plain = isPlain(letter);
    const last = pieces.at(-1);
    if (plain && last?.plain) pieces[pieces.length - 1] = { text: last.text + letter, plain };
    else pieces.push({ text: letter, plain });
  }
  return pieces;
}
