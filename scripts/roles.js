// Writes the lists of docs/roles.md: what each role may do, on which pages, and what it cannot see, from the permission
// matrix, the pages of the console and the table of personal fields. The words around them are typed there by hand.
// With --check it writes nothing and fails when the document no longer says what the tables say.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { code, loadTables, root, writeOrCheck } from './shared-tables.js';

const entry = `
export { permissions, reachOf, allPermissions } from './shared/access/permissions';
export { personalFields } from './shared/access/privacy';
export { allRoles, roles } from './shared/access/roles';
`;
const { permissions, reachOf, allPermissions, personalFields, allRoles, roles } = await loadTables(entry);

/** Pages of the console; what has no permission is open to all staff. */
function pages() {
  const source = readFileSync(join(root, 'admin', 'src', 'routes.tsx'), 'utf8');
  const found = source.matchAll(/staticData: \{ label: '([^']+)'[^}]*?(?:permission: '([^']+)' )?\}/g);
  return [...found].map(([, label, permission]) => ({ label, permission }));
}

const reaches = {
  own: 'Of its own',
  institution: 'Of its institution',
  region: 'Of its region and below',
  all: 'Everywhere',
};

function grouped(list, keyOf) {
  const groups = new Map();
  for (const one of list) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}

/** `application: read, reveal; case: read`. */
function byRecord(list) {
  const groups = grouped(list, (permission) => permission.split('.')[0]);
  return [...groups].map(([record, of]) => `${record}: ${of.map((one) => one.split('.')[1]).join(', ')}`);
}

/** Records of people: they are followed by whose they are, or revealed with a reason. */
const recordsOfPeople = [
  ...new Set(allPermissions.filter((one) => /\.(follow|reveal)$/.test(one)).map((one) => one.split('.')[0])),
];
const opens = ['read', 'follow', 'write'];

function listOf(role) {
  const held = allPermissions.filter(
    (permission) => reachOf(role, permission) && permission !== 'session.own',
  );
  const shown = pages().filter(({ permission }) => !permission || reachOf(role, permission));
  const closed = recordsOfPeople.filter(
    (record) => !opens.some((one) => `${record}.${one}` in permissions && reachOf(role, `${record}.${one}`)),
  );
  const sights = grouped(Object.values(personalFields), ({ sight }) => sight[role] ?? 'hidden');
  const labels = (sight) => (sights.get(sight) ?? []).map(({ label }) => label).join('、') || '–';
  const isStaff = roles[role].kind === 'staff';
  const rows = [
    [
      'Pages of the console',
      isStaff ? shown.map(({ label }) => label).join('、') : 'none: the mini-program and its H5 pages',
    ],
    ...Object.entries(reaches).map(([reach, words]) => [
      words,
      byRecord(held.filter((one) => reachOf(role, one) === reach)).join('; '),
    ]),
    ...(isStaff
      ? [
          ['Sees in full', labels('plain')],
          ['Sees masked', labels('masked')],
          ['Never sees', labels('hidden')],
        ]
      : []),
    ['Opens no', closed.join(', ')],
  ];
  return rows
    .filter(([, text]) => text && text !== '–')
    .map(([what, text]) => `- **${what}.** ${text}`)
    .join('\n');
}

const begin = (role) => `<!-- ${role}: from the tables -->`;
const end = '<!-- until here -->';

/** Each role has a chapter of its own, with words of its own before the list. */
function filled(text) {
  return allRoles.reduce((whole, role) => {
    const heading = `## ${code(role)} ${roles[role].label}\n`;
    const [at, from] = [whole.indexOf(heading), whole.indexOf(begin(role))];
    const to = whole.indexOf(end, from);
    if (at < 0 || from < at || to < 0)
      throw new Error(
        `docs/roles.md has no chapter of ${role}: "${heading.trim()}", its words, then "${begin(role)}" and "${end}".`,
      );
    const words = whole.slice(at + heading.length, from).trim();
    for (const start of ['Day by day: ', 'Cannot see: '])
      if (!words.includes(start))
        throw new Error(`The chapter of ${role} in docs/roles.md does not say "${start.trim()}".`);
    return `${whole.slice(0, from)}${begin(role)}\n\n${listOf(role)}\n\n${whole.slice(to)}`;
  }, text);
}

const text = readFileSync(join(root, 'docs', 'roles.md'), 'utf8');
await writeOrCheck('docs/roles.md', filled(text), { of: 'the permission matrix', by: 'scripts/roles.js' });
