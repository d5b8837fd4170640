import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { Clock, FixedClock, SystemClock } from '../foundation/clock/clock';
import { KeyRing } from '../foundation/crypto/key-ring';
import { createApplication } from '../program/application';
import { Settings } from '../foundation/settings/settings';
import { openParts } from '../start-server';
import { PlatformModule } from '../platform/platform.module';
import { rehearsal } from '../platform/rehearsal';

const source = join(__dirname, '..');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'),
);
const withWords = (words: RegExp) =>
  files.filter((name) => words.test(readFileSync(join(source, name), 'utf8')));

const key = Buffer.alloc(32).toString('base64');
const keys = new KeyRing({ current: '1', fieldKeys: { '1': key }, lookupKey: key, chainKey: key });
const parts = (production: boolean, clock: Clock) => ({
  settings: new Settings({ production }),
  dataSource: {} as DataSource,
  keys,
  clock,
});
class Slow extends Clock {
  now = () => new Date(0);
}
const set = [new FixedClock(new Date(0)), new Slow()];

describe('a clock that is set', () => {
  // Nest warns of several databases in one process: here none of them is ever opened.
  beforeAll(() => Logger.overrideLogger(false));

  it(`is made in two places of ${files.length} files: for the demo, and for a command that may not use it in production`, () => {
    expect(withWords(/new FixedClock\(/).sort()).toEqual(['cli/commands/timed.ts', 'seed/seed.ts']);
    expect(withWords(/extends (System|Fixed)?Clock\b/)).toEqual(['foundation/clock/clock.ts']);
    // By which every clock comes to the services.
    expect(withWords(/provide: Clock\b/)).toEqual(['platform/platform.module.ts']);
  });

  it.each(set)('is refused by every entrance in production: %p', async (clock) => {
    const sentence = /^Production runs by the present moment/;
    expect(() => PlatformModule.of(parts(true, clock))).toThrow(sentence);
    await expect(createApplication(parts(true, clock))).rejects.toThrow(sentence);
    await expect(
      openParts(new Settings({ production: true, dataDir: '/proc/none' }), { clock }),
    ).rejects.toThrow(sentence);
  });

  it('is taken in a demo, and where everything is taken back', () => {
    for (const clock of set) {
      expect(PlatformModule.of(parts(false, clock))).toBeDefined();
      expect(PlatformModule.of(rehearsal(parts(true, clock)))).toBeDefined();
    }
    expect(PlatformModule.of(parts(true, new SystemClock()))).toBeDefined();
  });
});
