import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../support/server';

export interface GuardedColumn {
  readonly table: string;
  readonly column: string;
  readonly kind: 'sealed' | 'json' | 'state' | 'word';
}

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Every sealed column, every JSON column, every state and every word of a table, as the entities say: a new one joins by itself. */
export function guardedColumns(): GuardedColumn[] {
  const source = join(root, 'server/src');
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' });
  const entities = files.filter((file) => /entit(y|ies)\.ts$/.test(file)).sort();
  return entities.flatMap((file) => columnsOf(readFileSync(join(source, file), 'utf8')));
}

function columnsOf(source: string): GuardedColumn[] {
  return source
    .split(/(?=@Entity\()/)
    .slice(1)
    .flatMap((part) => {
      const table = /@Entity\('(\w+)'/.exec(part)?.[1] ?? '';
      const found = part.matchAll(/@(Sealed|Json|State|Word)\((.*)\) (\w+)!:/g);
      return [...found].map(([, kind, choices = '', property = '']) => ({
        table,
        column: /name: '(\w+)'/.exec(choices)?.[1] ?? snake(property),
        kind: (kind ?? '').toLowerCase() as GuardedColumn['kind'],
      }));
    });
}

/** Words by which it is told who somebody is and what is in whose reach: nothing is opened by one of no table. */
export const tellReach = [
  'accounts.kind',
  'accounts.role',
  'accounts.status',
  'sessions.kind',
  'organizations.status',
  'applications.entered_by_role',
  'applications.case_standing',
  'need_reports.case_standing',
  'hospital_referrals.case_standing',
];
