import { typeStyle } from './type-style';

const px = (style: Record<string, string>, name: string) => parseFloat(style[name] ?? '');
const texts = ['--text-s', '--text-m', '--text-l', '--text-xl', '--text-xxl'];

describe('the type scale', () => {
  it('has text of at least 18 px, headings of 30 and targets of 60 in large type', () => {
    const large = typeStyle(true, 1);
    expect(Math.min(...texts.map((name) => px(large, name)))).toBeGreaterThanOrEqual(18);
    expect(px(large, '--text-xxl')).toBeGreaterThanOrEqual(30);
    expect(px(large, '--tap')).toBeGreaterThanOrEqual(60);
  });

  it('has targets of at least 44 px otherwise', () => {
    expect(px(typeStyle(false, 1), '--tap')).toBeGreaterThanOrEqual(44);
  });

  it("is multiplied by the phone's own setting", () => {
    expect(typeStyle(true, 1.4)['--scale']).toBe('1.4');
  });
});
