import { execFileSync } from 'node:child_process';
import { basename } from 'node:path';
import { allRoles } from '@jingkang/shared/access/roles';
import { lifecycles } from '@jingkang/shared/records/all';
import { plantedEdits, plantedForLint, typesOf } from './support/planted-edits';
import { filesBelow, projectRoot, textOf } from './support/project-files';

interface Planted {
  readonly fence: string;
  readonly file: string;
  readonly code: string;
  /** What the message must say; undefined when the code is allowed. */
  readonly reason?: RegExp;
}

/** Pieces of code that one message answers in one file: name of the fence → code. */
const plant = (
  file: string,
  reason: RegExp | undefined,
  pieces: Readonly<Record<string, string>>,
): Planted[] =>
  Object.entries(pieces).map(([fence, code]) => ({ fence, file, code, ...(reason && { reason }) }));

const fn = (condition: string) => `export const f = (s: string) => ${condition};`;
const service = 'server/src/intake/applications/planted.service.ts';
const controller = 'server/src/intake/applications/planted.controller.ts';
const page = 'admin/src/features/applications/Planted.tsx';
const screen = 'miniapp/src/pages/home/Planted.tsx';

const violations: readonly Planted[] = [
  ...plant('shared/forms/x.ts', /pure rules that run in the mini-program/, {
    'shared imports no framework': "import 'typeorm';",
    'shared imports nothing of Node': "import 'node:fs';",
  }),
  ...plant('shared/access/x.ts', /none of its readers/, {
    'shared imports no reader of it': "import '../../server/src/settings';",
  }),
  ...plant('test/journeys/x.e2e.ts', /held against the contract/, {
    'a test asks the API by a client': 'export const f = (url: string) => fetch(`${url}/api/site`);',
  }),
  ...plant('shared/calendar/x.ts', /time can be tested/, {
    'shared asks no clock': 'export const t = Date.now();',
  }),
  ...plant('shared/lifecycles/x.ts', /time can be tested/, {
    'lifecycles ask no clock': 'export const t = new Date();',
  }),
  ...plant('shared/forms/x.ts', /iOS before 16\.4/, {
    'shared has no lookbehind': 'export const r = /(?<!a)b/;',
  }),
  ...plant(screen, /iOS before 16\.4/, {
    'the mini-program has no lookbehind': 'export const r = /(?<=a)b/;',
  }),
  ...plant(service, /goes to AppLog/, {
    'the server tells the operator by its own log':
      "import { Logger } from '@nestjs/common'; export const l = Logger;",
  }),
  ...plant(controller, /goes to AppLog/, {
    'a controller too': "import { ConsoleLogger } from '@nestjs/common'; export const l = ConsoleLogger;",
  }),
  ...plant('shared/forms/x.ts', /190 kB/, {
    'nobody uses IsPhoneNumber':
      "import { IsPhoneNumber } from 'class-validator'; export const p = IsPhoneNumber;",
  }),
  ...plant(page, /tries once and at once/, {
    'a console page has no bare mutation':
      "import { useMutation } from '@tanstack/react-query'; export const m = useMutation;",
    'a console page sends by the write that useWrite hands out':
      "import { write } from '../../api/call'; export const w = write;",
  }),
  ...plant(screen, /tries once and at once/, {
    'a page of the mini-program sends by the write that useWork hands out':
      "import { write } from '../../api/call'; export const w = write;",
    'and uploads so': "import { uploadPhoto } from '../../platform/photos'; export const u = uploadPhoto;",
  }),
  ...plant(service, /tables are its own/, {
    "a module leaves another's repository alone":
      "import { A } from '../../care/casework/lists/cases.repository'; export const a = A;",
    "a module leaves another's entity alone":
      "import { A } from '../../care/cases/case.entity'; export const a = A;",
  }),
  ...plant('server/src/intake/applications/review/planted.ts', /tables are its own/, {
    'from a folder below too': "import { A } from '../../../care/cases/case.entity'; export const a = A;",
  }),
  ...plant(controller, /asks its service/, {
    'a controller holds no repository': "import { R } from './applications.repository'; export const r = R;",
  }),
  ...plant(controller, /one statement/, {
    'a method of a controller is one statement':
      'export class C { m(a: number) { const b = a + 1; return b; } }',
  }),
  ...plant(controller, /Every input is a form/, {
    'a route reads no body but through a form': 'export class C { m(@Body() a: object) { return a; } }',
  }),
  ...plant(service, /settings\.ts/, {
    'a service reads no environment': 'export const p = process.env.PORT;',
  }),
  ...plant(service, /time can be tested/, {
    'a service asks the clock, not Date': 'export const t = new Date();',
    'a service asks the clock, not Date.now': 'export const t = Date.now();',
    'no comment turns a fence off': `/* ${'eslint'}-disable */\nexport const t = Date.now();`,
  }),
  ...plant(service, /none of its clients/, { 'the server knows no client': "import '@jingkang/admin';" }),
  ...plant(page, /only bridge/, {
    'the console imports no server': "import '../../../../server/src/settings';",
  }),
  ...plant(screen, /only bridge/, { 'the mini-program imports no server': "import '@jingkang/server';" }),
  ...plant(service, /the table is the only truth/, {
    'no state name in a switch':
      "export function f(s: string) { switch (s) { case 'under_review': return 1; default: } }",
    'no list of state names before includes': fn("['reported', 'contacting'].includes(s)"),
  }),
  ...plant(page, /the table is the only truth/, {
    'no state name in ===': fn("s === 'submitted'"),
    'no state name in includes': fn("[s].includes('needs_information')"),
  }),
  ...plant(screen, /the table is the only truth/, { 'no state name in !==': fn("'lapsed' !== s") }),
  ...plant('shared/statistics/x.ts', /the table is the only truth/, {
    'no state name in shared outside the lifecycles': fn("s === 'unreachable'"),
  }),
  ...plant(
    'admin/src/features/notices/planted.ts',
    /the table is the only truth/,
    Object.fromEntries(
      lifecycles.flatMap(({ name, states }) =>
        Object.keys(states).map((state) => [
          `no comparison with ${state} of ${name}`,
          fn(`s === '${state}'`),
        ]),
      ),
    ),
  ),
  ...plant('shared/lifecycles/x.ts', /lifecycles know nothing of the records/, {
    'a lifecycle imports no kind of record':
      "import { records } from '../records/outlines'; export const r = records;",
  }),
  ...plant(service, /only in shared\/access/, {
    'no role in ===': fn("s === 'social_worker'"),
    'no role in a list': "export const told = ['hospital_staff'];",
    'no role as a key': 'export const places = { town_filler: 1 };',
    'no role as a property': 'export const f = (m: { evaluator: 1; audit_admin: 2 }) => m.audit_admin;',
    'no role that is a plain word': fn("s !== 'applicant'"),
    'no role in a query': `export const q = "SELECT 1 WHERE role = 'therapist'";`,
    'no role in a template': "export const q = (t: string) => `SELECT 1 FROM ${t} WHERE role = 'evaluator'`;",
  }),
  ...plant(controller, /only in shared\/access/, {
    'no role in a controller': "export const role = 'county_finance';",
  }),
  ...plant('server/src/seed/planted.ts', /only in shared\/access/, {
    'no role in the seed but for the list of its staff': "export const role = 'committee_worker';",
  }),
  ...plant('shared/quotas/planted.ts', /only in shared\/access/, {
    'no role in shared outside its folder': fn("s === 'city_officer'"),
  }),
  ...plant('shared/lifecycles/planted.ts', /only in shared\/access/, {
    'no role in a lifecycle': "export const by = 'system_admin';",
  }),
  ...plant(page, /only in shared\/access/, { 'no role in the console': fn("s === 'security_admin'") }),
  ...plant('admin/src/api/use-write.ts', /only in shared\/access/, {
    'nor where it sends': fn("s === 'security_admin'"),
  }),
  ...plant(page, /own bubble/, {
    'a form of the console lets no bubble of the browser hide a sentence':
      "import { Form } from 'antd'; export const P = () => <Form onFinish={() => undefined} />;",
    'nor a plain one': 'export const P = () => <form onSubmit={() => undefined} />;',
  }),
  ...plant(screen, /only in shared\/access/, { 'no role in a screen': fn("s === 'committee_worker'") }),
  ...plant(service, /any/, { 'no any': 'export const f = (s: any) => s;' }),
  ...plant(service, /console/, { 'no console in the server': "console.log('x');" }),
  ...plant(screen, /console/, { 'no console in a screen': "console.warn('x');" }),
  ...plant('test/journeys/x.e2e.ts', /never hangs on the machine's speed/, {
    'no test file has a limit of its own': 'jest.setTimeout(60_000);',
    'no test has a limit of its own': "it('x', () => undefined, 5000);",
    'no hook has a limit of its own': 'beforeAll(() => undefined, 60_000);',
    'no wait has a limit of its own': 'export const w = { timeout: 3_000 };',
    'no page has a limit of its own': 'page.setDefaultTimeout(20_000);',
  }),
  ...plant('test/journeys/x.e2e.ts', /deadline of its own/, {
    'no deadline is typed': 'export const end = Date.now() + 60_000;',
    'no loop asks whether it is late': 'for (const end = f(); Date.now() < end; ) await g();',
    'no loop waits until something holds': 'while (f()) await new Promise((done) => setTimeout(done, 20));',
    'no loop looks so many times': 'for (let look = 0; look < 9; look += 1) await pause(20);',
  }),
  ...plant('test/journeys/x.e2e.ts', /another on every installation/, {
    'no demo user name is compared': "export const f = (s: Account) => s.userName === 'qj-worker-1';",
    'no demo user name stands in a query': `export const q = "SELECT 1 WHERE user_name = 'qj-worker-1'";`,
    'no demo user name stands in a template':
      "export const q = (t: string) => `SELECT 1 FROM ${t} WHERE user_name = 'qj-worker-1'`;",
  }),
  ...plant(page, /called conditionally/, {
    'hooks are called in their order':
      "import { useState } from 'react'; export function P({ a }: { a: boolean }) { if (a) useState(1); return null; }",
  }),
];

const allowed: readonly Planted[] = [
  ...plant(service, undefined, {
    'a type of another module may be imported':
      "import type { A } from '../accounts/account.entity'; export type B = A;",
    'a given moment may become a Date': 'export const f = (ms: number) => new Date(ms);',
  }),
  ...plant('server/src/intake/applications/review/planted.ts', undefined, {
    'a module imports its own tables': "import { A } from '../application.entity'; export const a = A;",
  }),
  ...plant('server/src/registry/entities.ts', undefined, {
    'the database folder lists all entities':
      "import { A } from '../../care/cases/case.entity'; export const all = [A];",
  }),
  ...plant('server/src/foundation/clock/clock.ts', undefined, {
    'the clock is a clock': 'export const now = () => new Date();',
  }),
  ...plant('server/src/cli/print.ts', undefined, { 'commands print in one place': "console.log('x');" }),
  ...plant('shared/lifecycles/x.ts', undefined, {
    'a lifecycle compares its own states': fn("s === 'submitted'"),
  }),
  ...plant(service, undefined, {
    'a view may be called like a state': "export const f = (view: string) => view === 'ended';",
    'and so may a kind of session': "export const f = (one?: { kind: string }) => one?.kind === 'draft';",
  }),
  ...plant('test/support/client.ts', undefined, {
    'the client of the tests asks the API': 'export const f = (url: string) => fetch(`${url}/api/site`);',
  }),
  ...plant('test/support/patience.ts', undefined, {
    'patience has the one deadline':
      'export const f = async () => { for (const end = Date.now() + 9; Date.now() < end; ) await null; };',
  }),
  ...plant('test/journeys/x.e2e.ts', undefined, {
    'a user name that was asked for may stand in a query':
      "export const q = (name: string) => `SELECT 1 WHERE user_name = '${name}'`;",
  }),
  ...plant('shared/access/x.ts', undefined, {
    'roles appear where access is decided': fn("s === 'evaluator'"),
  }),
  ...plant('server/src/seed/demo-staff.ts', undefined, {
    'the staff of the demo has roles': "export const member = { role: 'town_leader' };",
  }),
  ...plant(service, undefined, {
    'a social worker is a profession too': "export const me = { profession: 'social_worker' };",
    'a plain word names a property': 'export const seenAs = { applicant: 1 }.applicant;',
  }),
  ...plant('shared/statistics/x.spec.ts', undefined, { 'a test names states': fn("s === 'submitted'") }),
];

const lintEdits = Object.entries(plantedForLint).map(([fence, edit]) => ({ fence, ...edit }));

/** ESLint reads its configuration as a module, which only a process of its own can do. */
const linting = `
  import { ESLint } from 'eslint';
  let input = '';
  for await (const part of process.stdin) input += part;
  const { planted, controllers } = JSON.parse(input);
  const eslint = new ESLint();
  const messages = [];
  for (const { file, code } of planted) {
    const [result] = await eslint.lintText(code, { filePath: file });
    messages.push((result?.messages ?? []).map((each) => each.message));
  }
  const results = controllers.length ? await eslint.lintFiles(controllers) : [];
  const inControllers = results.flatMap((result) => result.messages.map((each) => each.message));
  process.stdout.write(JSON.stringify({ messages, inControllers }));
`;

interface Linted {
  readonly messages: readonly (readonly string[])[];
  readonly inControllers: readonly string[];
}

function lint(planted: readonly Planted[], controllers: readonly string[]): Linted {
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', linting], {
    cwd: projectRoot,
    input: JSON.stringify({ planted, controllers }),
    encoding: 'utf8',
  });
  return JSON.parse(output) as Linted;
}

const folders = ['shared', 'server', 'admin', 'miniapp', 'test', 'scripts'];

const sources = folders
  .flatMap(filesBelow)
  .filter((file) => /\.(ts|tsx|js|scss|html)$/.test(file) && !file.endsWith('.generated.d.ts'));
const others = sources.filter((file) => file !== 'test/fences.spec.ts');
const thoseWith = (pattern: RegExp, files: readonly string[]) =>
  files.filter((file) => pattern.test(textOf(file)));

describe('every fence catches what is planted behind it, and says why it stands', () => {
  const controllers = sources.filter((file) => file.endsWith('.controller.ts'));
  const { messages, inControllers } = lint([...violations, ...allowed], controllers);

  it.each(violations.map((violation, index) => ({ ...violation, found: messages[index] ?? [] })))(
    '$fence',
    ({ found, reason }) => expect(found.filter((message) => reason?.test(message))).not.toEqual([]),
  );

  it.each(allowed.map((each, index) => ({ ...each, found: messages[violations.length + index] })))(
    '$fence',
    ({ found }) => expect(found).toEqual([]),
  );

  it('every method of every controller is one statement', () => {
    expect(controllers.length).toBeGreaterThan(0);
    expect(inControllers.filter((message) => message.includes('one statement'))).toEqual([]);
  });
});

describe(`the ${plantedEdits.length + lintEdits.length} edits by which a kind of record goes wrong unseen`, () => {
  const told = typesOf(plantedEdits);
  it.each(plantedEdits)('$what is found by the types, in $file', ({ file, told: expected }) => {
    expect(told.get(file)).toMatch(expected);
  });
  it('the types find nothing else there', () => {
    expect(
      [...told.values()].map((one) => one.split('\n').filter((line) => /^\S/.test(line)).length),
    ).toEqual(plantedEdits.map(() => 1));
  });

  const found = lint(lintEdits, []).messages;
  it.each(lintEdits.map((edit, at) => ({ ...edit, found: found[at] ?? [] })))(
    '$fence is found by lint',
    ({ found, reason }) => expect(found.filter((message) => reason.test(message))).not.toEqual([]),
  );
});

describe('roles', () => {
  it(`the fence knows all ${allRoles.length} of them`, () => {
    const found = lint(
      allRoles.map((role) => ({ fence: role, file: service, code: `export const role = '${role}';` })),
      [],
    ).messages;
    expect(allRoles.filter((_, index) => !found[index]?.length)).toEqual([]);
  });
});

describe('the house rules hold in every source file', () => {
  it('no file is longer than 300 lines, no test or table of expectations than 500', () => {
    const most = (file: string) => (file.startsWith('test/') ? 500 : 300);
    const long = sources.map((file) => [file, textOf(file).split('\n').length - 1] as const);
    expect(long.filter(([file, lines]) => lines > most(file))).toEqual([]);
  });

  it('nothing is left to be done later', () => {
    expect(thoseWith(/\b(T(?:ODO)|F(?:IXME)|X(?:XX))\b/, others)).toEqual([]);
  });

  it('no fence is turned off by a comment, and no type by a directive', () => {
    expect(thoseWith(/eslint-(disable|enable)|@ts-(ignore|nocheck)/, others)).toEqual([]);
  });

  it('only where edits are planted against the contract, the types are to find an error', () => {
    const planted = ['admin/src/api/contract.spec.ts', 'miniapp/src/api/contract.spec.ts'];
    expect(thoseWith(/@ts-expect-error/, others)).toEqual(planted);
  });

  it('nothing prints by console.log', () => {
    const speaking = others.filter(
      (file) => file !== 'server/src/cli/print.ts' && !file.startsWith('scripts/'),
    );
    expect(thoseWith(/\bconsole\.log\b/, speaking)).toEqual([]);
  });

  it('paths begin at the project: only what looks for data left elsewhere, and a sandbox, ask where one stands', () => {
    const asking = [
      'server/src/foundation/settings/settings.ts',
      'server/src/foundation/settings/project-root.spec.ts',
      'test/mutation/jest.config.cjs',
    ];
    expect(
      thoseWith(/\bprocess\.cwd\b|process, 'cwd'/, others).filter((file) => !asking.includes(file)),
    ).toEqual([]);
  });

  it('no path of somebody’s machine', () => {
    expect(thoseWith(/["'`\s](\/home\/|\/Users\/|\/root\/|C:\\\\)/, others)).toEqual([]);
  });

  it('files are kebab-case, components PascalCase', () => {
    const entries = ['main.tsx', 'app.tsx', 'routes.tsx', 'access.tsx', 'index.tsx', 'index.html'];
    const wellNamed = (file: string) => {
      const name = basename(file);
      if (entries.includes(name) || file.startsWith('miniapp/src/platform/')) return true;
      if (/^[A-Z][A-Za-z0-9]*(\.spec)?\.(tsx|scss)$/.test(name)) return true;
      if (/^_[a-z-]+\.scss$/.test(name)) return true;
      const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*\.(ts|tsx|js|scss)$/;
      return kebab.test(name) && (!name.endsWith('.tsx') || !file.includes('/components/'));
    };
    expect(sources.filter((file) => !wellNamed(file))).toEqual([]);
  });

  it('a module of the server bears the name of its folder', () => {
    const modules = sources.filter((file) => /^server\/src\/.+\.module\.ts$/.test(file));
    const strange = modules.filter((file) => {
      const [name = '', folder = ''] = file.split('/').reverse();
      return !name.startsWith(folder) && file !== 'server/src/program/app.module.ts';
    });
    expect(strange).toEqual([]);
  });
});

describe('words (§10.3-3, terms)', () => {
  const spoken = sources.filter(
    (file) => /^(shared|miniapp|admin|server)\//.test(file) && !file.includes('.spec.'),
  );

  it('no word that labels a person, in no text of any screen, message or notice', () => {
    expect(thoseWith(/疯|精神病人|病患|患者/u, spoken)).toEqual([]);
  });

  it('nobody is called 学员', () => {
    expect(thoseWith(/学员/u, spoken)).toEqual([]);
  });
});
