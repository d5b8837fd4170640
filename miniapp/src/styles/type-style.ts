import { typeScale } from '@jingkang/shared/design/tokens';

/** The type scale as variables for the root of a page; the phone's own setting multiplies it. */
export function typeStyle(large: boolean, systemScale: number): Record<string, string> {
  const { small, body, lead, title, display, target } = typeScale[large ? 'large' : 'normal'];
  return {
    '--text-s': `${small}px`,
    '--text-m': `${body}px`,
    '--text-l': `${lead}px`,
    '--text-xl': `${title}px`,
    '--text-xxl': `${display}px`,
    '--tap': `${target}px`,
    '--scale': String(systemScale),
  };
}
