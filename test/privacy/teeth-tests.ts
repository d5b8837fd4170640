import { sql } from '../support/database';
import type { RunningServer } from '../support/server';
import { leaks, type Surface } from './check';
import { guardian } from './people';
import { canaries } from './people-rehabilitation';
import { finance, planted } from './planted';
import { storedFiles } from './walk';

/** What is planted must be found: a check that finds nothing anywhere proves nothing. */
export function checkTeeth(server: () => RunningServer): void {
  it.each(planted.map((surface) => [surface.kind, surface] as const))(
    'a phone planted in one %s is found',
    (_, surface) => {
      expect(leaks(canaries, surface)).toEqual([
        `${surface.kind} ${surface.name}: guardian.contactPhone seen by ${surface.reader?.name ?? 'anyone'}`,
      ]);
    },
  );

  it.each(canaries.map((canary) => [canary.name, canary] as const))(
    '%s is found in an answer to a stranger',
    (name, canary) => {
      const surface: Surface = {
        kind: 'answer',
        name: '/x',
        content: JSON.stringify({ value: canary.value }),
        reader: finance,
      };
      expect(leaks(canaries, surface)).toContain(`answer /x: ${name} seen by qj-finance`);
    },
  );

  it.each([
    ['escaped', '\\u6155\\u5bb9\\u5cab\\u749f'],
    ['in an address', encodeURIComponent(guardian.personName)],
    ['without the family name', '岫璟'],
    ['in base64', Buffer.from(guardian.personName).toString('base64')],
  ])('a name %s is found', (_, content) => {
    expect(leaks(canaries, { kind: 'log', name: 'x', content })).toEqual([
      'log x: guardian.personName seen by anyone',
    ]);
  });

  it('a value planted in the database file itself is found there', async () => {
    await sql(
      server(),
      `UPDATE leases SET holder = '${guardian.contactPhone}' WHERE name = (SELECT MIN(name) FROM leases)`,
    );
    const lines = storedFiles(server().dataDir).flatMap((file) => leaks(canaries, file));
    expect(lines).toContainEqual(
      expect.stringMatching(/^database jingkang\.sqlite(-wal)?: guardian\.contactPhone seen by anyone$/),
    );
  });
}
