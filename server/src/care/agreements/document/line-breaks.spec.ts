import { linesOf } from './line-breaks';
import { lettersOf, piecesOf } from './pieces';

/** As a typewriter: a Chinese character takes two places, everything else one. */
const places = (letter: string) =>
  /[\u2e80-\uffff]/.test(letter) || (letter.codePointAt(0) ?? 0) > 0xffff ? 2 : 1;
const lines = (text: string, width: number) => linesOf(text, width, places);

describe('lines of a paragraph', () => {
  it('no letter is added or left out, whatever the width', () => {
    const text = '甲方“测试”，office 2026-11-25（第1条）。𠮷𬱖……完';
    for (let width = 2; width < 60; width += 1) expect(lines(text, width).join('')).toBe(text);
  });

  it('closing marks never begin a line, opening marks never end one (避头尾)', () => {
    expect(lines('一二三，四五', 6)).toEqual(['一二', '三，四', '五']);
    expect(lines('一二（三四）', 6)).toEqual(['一二', '（三', '四）']);
  });

  it('a word and a number stay in one line', () => {
    expect(lines('电话023-48600099', 14)).toEqual(['电话', '023-48600099']);
  });

  it('what is longer than a line is broken where it must be', () => {
    expect(lines('a'.repeat(25), 10)).toEqual(['a'.repeat(10), 'a'.repeat(10), 'a'.repeat(5)]);
  });

  it('an empty paragraph is an empty line', () => expect(lines('', 10)).toEqual(['']));
});

describe('letters and pieces', () => {
  it('rare characters, marks and selectors belong to one letter each', () => {
    expect(lettersOf('𠮷é葛󠄀')).toEqual(['𠮷', 'é', '葛󠄀']);
  });

  it('what can be drawn in one go is; the rest stands alone', () => {
    expect(piecesOf('甲𠮷乙丙', (letter) => letter !== '𠮷')).toEqual([
      { text: '甲', plain: true },
      { text: '𠮷', plain: false },
      { text: '乙丙', plain: true },
    ]);
  });
});
