import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(__dirname, '../..');

/** A slip of the hand that `npm run check` must find. */
export interface PlantedEdit {
  readonly what: string;
  readonly file: string;
  readonly from: string | RegExp;
  readonly to: string;
  /** What the check of the types must say, at the edited line or at what it has broken. */
  readonly told: RegExp;
}

/** Each is done to the file as it stands today, and the types are checked. */
export const plantedEdits: readonly PlantedEdit[] = [
  {
    what: 'a record type on the wrong path',
    file: 'admin/src/features/oversight/feedback/FeedbackPane.tsx',
    from: "useRecord('/feedback', id)",
    to: "useRecord('/cases', id)",
    told: /'CaseRecord' is missing .* 'FeedbackRecord'/,
  },
  {
    what: 'a page that asks for a field the contract lacks',
    file: 'admin/src/features/intake/need-reports/NeedReportPane.tsx',
    from: 'record.nextAction',
    to: 'record.nextActions',
    told: /'nextActions' does not exist/,
  },
  {
    what: 'a misspelt action in a panel',
    file: 'admin/src/features/care/consents/consent-panels.tsx',
    from: /^ {2}record: /m,
    to: '  recrod: ',
    told: /'recrod' does not exist/,
  },
  {
    what: 'a misspelt action in an order of buttons',
    file: 'admin/src/features/care/cases/case-offers.ts',
    from: "[taking, 'assign',",
    to: "[taking, 'asign',",
    told: /"asign"' is not assignable/,
  },
  {
    what: 'a misspelt action in a notice key',
    file: 'shared/records/hospital-referrals.ts',
    from: /^ {6}submit: /m,
    to: '      sumbit: ',
    told: /'sumbit' does not exist/,
  },
  {
    what: 'a role without a placement',
    file: 'shared/access/placements.ts',
    from: /^ {2}evaluator: .*\n/m,
    to: '',
    told: /'evaluator' is missing/,
  },
  {
    what: "a kind without a clock's addressee",
    file: 'server/src/oversight/feedback/feedback.record.ts',
    from: /^ {2}handler: .*\n/m,
    to: '',
    told: /'handler' is missing/,
  },
];

/** The same that lint must find. */
export const plantedForLint = {
  "a state's name outside its lifecycle": {
    file: 'server/src/intake/applications/planted.service.ts',
    code: "export const ended = (one: { state: string }) => one.state === 'lapsed';",
    reason: /the table is the only truth/,
  },
  'a sealed column missing from key rotation': {
    file: 'server/src/oversight/feedback/planted.entity.ts',
    code: "export class Planted { @Column('text') wishSealed!: string; }",
    reason: /rotated, counted and verified/,
  },
} as const;

/** What the types say of all edits at once, by file: they lie over the project, and what was not edited is found below. */
export function typesOf(edits: readonly PlantedEdit[]): ReadonlyMap<string, string> {
  const over = mkdtempSync(join(tmpdir(), 'jk-planted-'));
  try {
    for (const folder of ['', 'shared', 'server', 'admin']) {
      mkdirSync(join(over, folder), { recursive: true });
      symlinkSync(join(root, folder, 'node_modules'), join(over, folder, 'node_modules'));
    }
    for (const { file, from, to } of edits) {
      const text = readFileSync(join(root, file), 'utf8');
      const edited = text.replace(from, to);
      if (edited === text) throw new Error(`${file} has nothing left to edit: plant it elsewhere.`);
      mkdirSync(dirname(join(over, file)), { recursive: true });
      writeFileSync(join(over, file), edited);
    }
    const options = { rootDirs: [root, over], jsx: 'react-jsx', types: ['node'], lib: ['ES2023', 'DOM'] };
    const project = {
      extends: join(root, 'tsconfig.json'),
      compilerOptions: { ...options, typeRoots: [join(root, 'node_modules/@types')] },
      files: edits.map(({ file }) => join(over, file)),
      include: [join(root, 'shared/api/routes')],
    };
    writeFileSync(join(over, 'tsconfig.json'), JSON.stringify(project));
    return byFile(toldBy(over), edits);
  } finally {
    rmSync(over, { recursive: true });
  }
}

function toldBy(folder: string): string {
  const compiler = join(root, 'node_modules/typescript-native/bin/tsc');
  try {
    return execFileSync(process.execPath, [compiler, '-p', folder, '--pretty', 'false'], {
      encoding: 'utf8',
    });
  } catch (error) {
    return String((error as { stdout?: unknown }).stdout);
  }
}

/** A message goes on in lines that are indented. */
const byFile = (told: string, edits: readonly PlantedEdit[]) =>
  new Map(
    edits.map(({ file }) => [
      file,
      told
        .split(/\n(?=\S)/)
        .filter((message) => message.slice(0, message.indexOf('(')).endsWith(file))
        .join('\n'),
    ]),
  );
