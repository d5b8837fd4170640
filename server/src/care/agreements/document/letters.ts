import { create, type Font } from 'fontkit';
import { lettersOf } from './pieces';

/** Ligatures and other forms made of several letters: a font may draw them with the glyph of something else. */
const composed = /[\u{2e80}-\u{2fdf}\u{f900}-\u{faff}\u{fb00}-\u{fb4f}\u{fe30}-\u{fe4f}]/u;

/** What the font knows of the letters of one document. */
export class Letters {
  private readonly font: Font;
  /** Two characters may share one drawing, and the page then remembers only the first. */
  private readonly owners = new Map<number, number>();

  constructor(bytes: Uint8Array) {
    this.font = create(bytes);
  }

  /** The font has a drawing of it. */
  has = (letter: string): boolean => this.font.hasGlyphForCodePoint(codePointOf(letter));

  /** Drawn by the font and read back from the page as the same character. */
  isPlain = (letter: string): boolean => {
    const point = codePointOf(letter);
    if (!this.has(letter) || letter !== String.fromCodePoint(point) || composed.test(letter)) return false;
    const { id } = this.font.glyphForCodePoint(point);
    const owner = this.owners.get(id) ?? point;
    this.owners.set(id, owner);
    return owner === point;
  };

  /**
   * What is put on the page for a letter that is named beside its drawing: of characters with the same drawing the
   * usual one, so that the page does not take the usual one for this.
   */
  drawnAs = (letter: string): string => {
    const point = codePointOf(letter);
    const usual = String.fromCodePoint(point).normalize('NFKC');
    const { id } = this.font.glyphForCodePoint(point);
    if (lettersOf(usual).length > 1) return usual;
    if (this.font.glyphForCodePoint(codePointOf(usual)).id === id) return usual;
    return String.fromCodePoint(this.owners.get(id) ?? point);
  };

  /** In parts of the size; what the font lacks takes the room of one Chinese character. */
  widthOf = (letter: string): number =>
    this.has(letter)
      ? this.font.glyphForCodePoint(codePointOf(letter)).advanceWidth / this.font.unitsPerEm
      : 1;

  /** The outline of a character as an SVG path, in units of the font, upwards. */
  outlineOf = (letter: string): { readonly path: string; readonly unitsPerEm: number } => ({
    path: this.font.glyphForCodePoint(codePointOf(letter)).path.toSVG(),
    unitsPerEm: this.font.unitsPerEm,
  });
}

export const codePointOf = (letter: string): number => letter.codePointAt(0) ?? 0;
