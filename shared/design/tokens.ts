import type { Tone } from '../lifecycles/lifecycle';

/**
 * The look of the service: pine green on warm paper, clay for what waits for someone. One set for the console
 * and the mini-program, so that the same state has the same words and colours on both.
 */
export interface ColourPair {
  readonly text: string;
  readonly background: string;
  readonly border: string;
}

export const colours = {
  ink: '#26302c',
  inkSoft: '#55615b',
  paper: '#faf7f1',
  surface: '#ffffff',
  sunken: '#f2ede3',
  line: '#ddd5c7',
  pine: '#1d6152',
  pineDark: '#154a3e',
  pineLight: '#e3f0eb',
  clay: '#9a4a1c',
  clayLight: '#fbeadf',
  onPine: '#ffffff',
  danger: '#a32b22',
  dangerLight: '#fbe9e6',
  focus: '#b8641f',
} as const;

/** The mark of a state, by the tone its lifecycle names. */
export const tones: Readonly<Record<Tone, ColourPair>> = {
  neutral: { text: '#46524c', background: '#eeebe4', border: '#d5cfc3' },
  waiting: { text: '#7a5306', background: '#fcf1d6', border: '#ecd6a1' },
  active: { text: '#175a78', background: '#e2f0f6', border: '#b5d6e4' },
  needsYou: { text: '#93401a', background: '#fdeadd', border: '#f0c6aa' },
  done: { text: '#1d6152', background: '#e3f0eb', border: '#b4d6ca' },
  ended: { text: '#55595c', background: '#eef0f0', border: '#d3d8d8' },
  urgent: { text: '#a0261d', background: '#fde8e5', border: '#efbdb6' },
};

/** Text on background as it stands on screens, with the least contrast each must keep. */
export const textPairs: readonly { text: string; background: string; least: number }[] = [
  { text: colours.ink, background: colours.paper, least: 7 },
  { text: colours.ink, background: colours.surface, least: 7 },
  { text: colours.ink, background: colours.sunken, least: 7 },
  { text: colours.inkSoft, background: colours.paper, least: 4.5 },
  { text: colours.inkSoft, background: colours.surface, least: 4.5 },
  { text: colours.inkSoft, background: colours.sunken, least: 4.5 },
  { text: colours.pine, background: colours.paper, least: 4.5 },
  { text: colours.pine, background: colours.surface, least: 4.5 },
  { text: colours.pineDark, background: colours.pineLight, least: 7 },
  { text: colours.clay, background: colours.clayLight, least: 4.5 },
  { text: colours.onPine, background: colours.pine, least: 4.5 },
  { text: colours.danger, background: colours.surface, least: 4.5 },
  { text: colours.danger, background: colours.dangerLight, least: 4.5 },
  ...Object.values(tones).map(({ text, background }) => ({ text, background, least: 4.5 })),
];

export type TypeMode = 'normal' | 'large';

/** Sizes in px. Large mode: text at least 18, the largest 30 or more, targets 60 (移动互联网应用适老化通用设计规范). */
export const typeScale = {
  normal: { small: 14, body: 16, lead: 18, title: 22, display: 28, lineHeight: 1.6, target: 44 },
  large: { small: 18, body: 20, lead: 22, title: 26, display: 32, lineHeight: 1.6, target: 60 },
} as const;

/** Spacing steps in px. */
export const spacing = { xs: 4, s: 8, m: 12, l: 16, xl: 24, xxl: 40 } as const;
export const radius = { s: 6, m: 10, l: 16 } as const;
export const fontFamily =
  "'PingFang SC', 'Noto Sans CJK SC', 'Source Han Sans SC', 'Microsoft YaHei', system-ui, sans-serif";

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The tokens as CSS variables (`--jk-…`) for one type mode. */
export function cssVariables(mode: TypeMode): Record<string, string> {
  const { lineHeight, ...sizes } = typeScale[mode];
  const inPx = (prefix: string, table: Readonly<Record<string, number>>) =>
    Object.entries(table).map(([name, px]) => [`--jk-${prefix}${kebab(name)}`, `${px}px`]);
  return Object.fromEntries([
    ...Object.entries(colours).map(([name, value]) => [`--jk-${kebab(name)}`, value]),
    ...Object.entries(tones).flatMap(([tone, pair]) =>
      Object.entries(pair).map(([part, value]) => [`--jk-tone-${kebab(tone)}-${part}`, value as string]),
    ),
    ...inPx('size-', sizes),
    ...inPx('space-', spacing),
    ...inPx('radius-', radius),
    ['--jk-line-height', String(lineHeight)],
    ['--jk-font', fontFamily],
  ]) as Record<string, string>;
}
