// Writes docs/lifecycles.md from the lifecycle tables in shared/. With --check it writes nothing and fails when
// the document no longer says what the tables say.
import { code, loadTables, row, writeOrCheck } from './shared-tables.js';

const entry = `
export { lifecycles } from './shared/records/all';
export { diagramOf } from './shared/lifecycles/diagram';
export { permissions } from './shared/access/permissions';
export { roles } from './shared/access/roles';
export { timeLimits } from './shared/calendar/time-limits';
`;

/** Who may do it: the roles with this permission and how far it reaches. */
function actors(by, { permissions, roles }) {
  if (by === 'system') return 'the system';
  const holders = Object.entries(permissions[by]).map(([role, reach]) => `${roles[role].label} (${reach})`);
  return `${code(by)}: ${holders.join(', ')}`;
}

const units = {
  workingDays: 'working days',
  days: 'days',
  months: 'calendar months',
  workingHours: 'working hours',
  hours: 'hours',
  minutes: 'minutes',
};

function clockOf(name, { timeLimits }) {
  if (!name) return '–';
  const { label, length, unit } = timeLimits[name];
  return `${label}: ${length} ${units[unit]}`;
}

function chapterOf(lifecycle, tables) {
  const stateLine = ([name, state]) => row([code(name), state.label, state.publicLabel]);
  const actionLine = ([name, action]) =>
    row([
      `${code(name)} ${action.label}`,
      `${action.from.map(code).join(', ') || 'new'} → ${action.to ? code(action.to) : 'stays'}`,
      actors(action.by, tables),
      action.needs.map((guard) => `${code(guard.code)} ${guard.message}`).join('<br>') || '–',
      clockOf(action.starts, tables),
      action.basis.join(', '),
    ]);
  return [
    `## ${lifecycle.name} ${lifecycle.label}`,
    '',
    '```mermaid',
    tables.diagramOf(lifecycle),
    '```',
    '',
    row(['State', 'For staff', 'For the public']),
    row(['---', '---', '---']),
    ...Object.entries(lifecycle.states).map(stateLine),
    '',
    row(['Action', 'From → to', 'By', 'Refused unless', 'Starts the clock', 'Basis']),
    row(['---', '---', '---', '---', '---', '---']),
    ...Object.entries(lifecycle.actions).map(actionLine),
  ].join('\n');
}

async function generate() {
  const tables = await loadTables(entry);
  const head = [
    '# Lifecycles',
    '',
    'Everything that moves is one table of rows in `shared/lifecycles/`. This document is generated from those',
    'tables by `node scripts/diagrams.js`; a change here is overwritten. An action is refused by the same row',
    'that draws its button; the sentence after a code is what the person reads when that fact is missing.',
    'Clauses are cited as `LN/…` (Liaoning plan), `104/…` (民发〔2022〕104号), `QJ/…` (Qijiang plan), `F…` (form)',
    'and `§…` (requirements): [requirements](requirements/README.md) tell each in our words.',
  ].join('\n');
  const chapters = tables.lifecycles.map((each) => chapterOf(each, tables));
  return [head, ...chapters].join('\n\n');
}

await writeOrCheck('docs/lifecycles.md', await generate(), {
  of: 'shared/lifecycles',
  by: 'scripts/diagrams.js',
});
