import { readFileSync } from 'node:fs';
import path from 'node:path';
import { colours, tones } from '@jingkang/shared/design/tokens';

const read = (name: string) => readFileSync(path.join(__dirname, name), 'utf8');

describe('the colours of the mini-program', () => {
  const same: Readonly<Record<string, string>> = {
    '--paper': colours.paper,
    '--surface': colours.surface,
    '--sunken': colours.sunken,
    '--ink': colours.ink,
    '--ink-soft': colours.inkSoft,
    '--line': colours.line,
    '--primary': colours.pine,
    '--primary-strong': colours.pineDark,
    '--primary-soft': colours.pineLight,
    '--on-primary': colours.onPine,
    '--accent': colours.clay,
    '--accent-soft': colours.clayLight,
    '--danger': colours.danger,
    '--danger-soft': colours.dangerLight,
    '--focus': colours.focus,
  };

  it.each(Object.entries(same))('%s is the shared token', (name, value) => {
    expect(read('_base.scss')).toContain(`${name}: ${value};`);
  });

  it.each(Object.entries(tones))('the mark of a %s state is the same as on the console', (tone, pair) => {
    expect(read('_surfaces.scss')).toContain(`(${tone}, ${pair.text}, ${pair.background}, ${pair.border})`);
  });
});
