import { plain, withoutUnseen } from './characters';

const area = '(010|02\\d|0[3-9]\\d{2})';
const hotline = '(12\\d{3}|9[56]\\d{3,4})';

/** The numbers there are in China (YD/T 3322), in digits alone, and how each is written here. */
const shapes: readonly (readonly [digits: RegExp, written: string])[] = [
  [/^(?:0|86)?(1[3-9]\d{9})$/, '$1'],
  [new RegExp(`^${area}(\\d{7,8})$`), '$1-$2'],
  [/^([48]00)(\d{3})(\d{4})$/, '$1-$2-$3'],
  [new RegExp(`^${hotline}$`), '$1'],
  [new RegExp(`^${area}${hotline}$`), '$1-$2'],
];
const fromAbroad = /^(?:\+|00)86/;
const between = /[-().·/]/g;
const withExtension = /^(.*\d)\)?(?:转接?|轉|分机号?|内线|ext\.?|[x#*,;-])[:.]?(\d{1,6})$/i;

function written(text: string): string | undefined {
  const compact = text.replace(between, '');
  const home = compact.replace(fromAbroad, '');
  // Behind +86 an area code stands without its 0.
  const digits = home === compact ? [home] : [home, `0${home}`];
  for (const one of digits)
    for (const [shape, form] of shapes) if (shape.test(one)) return one.replace(shape, form);
  return undefined;
}

/**
 * A phone number as it is stored and searched for: 13800138000, 023-48600000, 400-123-4567, 12356,
 * 023-48600000转801. What is none of these stays as typed, for the sentence that asks to look again.
 */
export function foldPhone(typed: string): string {
  const text = withoutUnseen(plain(typed));
  const whole = written(text);
  if (whole) return whole;
  const [, main = '', extension] = withExtension.exec(text) ?? [];
  const number = extension ? written(main) : undefined;
  return number ? `${number}转${extension}` : typed.trim();
}

/** The digits alone, by which a phone is found again. */
export const phoneKey = (typed: string): string => foldPhone(typed).replace(/\D/g, '');

/** What a telephone dials: behind the number it waits for the extension. */
export const dialled = (phone: string): string => phone.replace('转', ',');
