import { contrast } from './contrast';
import { textPairs, typeScale } from './tokens';

describe('design tokens', () => {
  it('contrast follows WCAG: black on white is 21, a colour on itself 1', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#1d6152', '#1d6152')).toBe(1);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  it.each(textPairs)(
    'text $text on $background keeps a contrast of $least',
    ({ text, background, least }) => {
      expect(contrast(text, background)).toBeGreaterThanOrEqual(Math.max(least, 4.5));
    },
  );

  it('large mode: text ≥ 18 px, largest ≥ 30 px, targets ≥ 60 px, line height ≥ 1.3 (适老化设计规范)', () => {
    const { small, body, display, target, lineHeight } = typeScale.large;
    expect(Math.min(small, body)).toBeGreaterThanOrEqual(18);
    expect(display).toBeGreaterThanOrEqual(30);
    expect(target).toBeGreaterThanOrEqual(60);
    expect(lineHeight).toBeGreaterThanOrEqual(1.3);
    expect(typeScale.normal.target).toBeGreaterThanOrEqual(44);
  });
});
