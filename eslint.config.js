// The fences of the house. Each message gives the reason, so that whoever runs into a fence learns why it stands.
// A later object replaces the same rule of an earlier one: so there is one object with fences per set of files.
import { readdirSync, readFileSync } from 'node:fs';
import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** The names below `states: {` of a lifecycle, as prettier writes them. */
function statesIn(text) {
  const table = /^ {2}states: \{\n([\s\S]*?)^ {2}\},/m.exec(text)?.[1] ?? '';
  return [...table.matchAll(/^ {4}(\w+): \{/gm)].map(([, name]) => name);
}

const specs = '**/*.spec.{ts,tsx}';
/** One account of each role: the list decides nothing. */
const demoStaff = 'server/src/seed/demo-staff.ts';
/** What may send beside a press: the draft of a page that says so, and a lock that was asked for. */
const miniWriters = [
  'miniapp/src/hooks/use-work.ts',
  'miniapp/src/packages/apply/form/use-application-draft.ts',
];
const consoleWriters = ['use-write.ts', 'use-autosave.ts', 'use-telling.ts'].map(
  (name) => `admin/src/**/${name}`,
);
const aside = (path, message) => ({ regex: path, message });

const noPhoneNumberRule = {
  name: 'class-validator',
  importNames: ['IsPhoneNumber'],
  message:
    'IsPhoneNumber brings 190 kB of number plans into the mini-program; use @Mobile() or @Phone() of shared/forms/rules.',
};
const sharedIsPure = [
  aside(
    '^(?!\\.{1,2}/|class-validator$|chinese-days$)',
    'shared holds pure rules that run in the mini-program too: it imports shared, class-validator and chinese-days only.',
  ),
  aside('^(\\.\\./)+(server|admin|miniapp|test|scripts)/', 'shared knows none of its readers.'),
];
const knowNoRecords = aside(
  '^\\.\\./records/',
  'A record takes its lifecycle; lifecycles know nothing of the records.',
);
const noClients = aside(
  '^@jingkang/(admin|miniapp)|^(\\.\\./)+(admin|miniapp)/',
  'The server knows none of its clients.',
);
/** The database, the list of all tables, and what a demo puts into them. */
const tablesOfAll = 'server/src/{foundation/database,registry,demo,seed,platform}/**/*.ts';
/** Folders inside a module: the four of identity share their tables. */
const ownFolders = [
  ...[
    'accounts',
    'sign-in',
    'staff',
    'invitations',
    'codes',
    'devices',
    'guessing',
    'second-factor',
    'sessions',
  ],
  ...['drafts', 'queue', 'review', 'merging', 'scales', 'editing', 'drafting', 'stored'],
].join('/|');
/** What is done with a case as a whole reads its table, and that of its lists. */
const casework = 'server/src/care/casework/**/*.ts';
const ownTables = (own) => ({
  ...aside(
    `^(\\.\\./)+(?!${['foundation', 'database', 'evidence', own].join('/|')}/)[^./][^/]*/.*\\.(repository|entity|entities)$`,
    "A module's tables are its own: ask the other module's service. Types may be imported with `import type`.",
  ),
  allowTypeImports: true,
});
const controllerAsksService = {
  ...aside(
    '\\.(repository|entity|entities)$',
    'A controller asks its service; no rule and no query in the HTTP layer.',
  ),
  allowTypeImports: true,
};
const noServer = aside(
  '^@jingkang/server|^(\\.\\./)+server/',
  'The HTTP contract (shared/api) is the only bridge between a client and the server.',
);

const noNestLogger = {
  name: '@nestjs/common',
  importNames: ['Logger', 'ConsoleLogger'],
  message:
    'What the operator is told goes to AppLog, with ids and codes: lines of Nest never reach the log of the server.',
};

const importsBut = (paths, ...patterns) => ({
  'no-restricted-imports': ['error', { paths: [noPhoneNumberRule, ...paths], patterns }],
});
const imports = (...patterns) => importsBut([], ...patterns);
const importsOfServer = (...patterns) => importsBut([noNestLogger], ...patterns);

const oneWayToWrite =
  'Changes go by useWrite or useWork: it tries once and at once, waits for the answer, and ends with its screen.';
const noBareMutation = {
  name: '@tanstack/react-query',
  importNames: ['useMutation', 'MutationObserver'],
  message: oneWayToWrite,
};
const noBareWrite = (regex) => ({ regex, importNames: ['write'], message: oneWayToWrite });

const noBareUpload = {
  regex: '(^|/)platform/photos$',
  importNames: ['uploadPhoto'],
  message: oneWayToWrite,
};

/** Every state of every lifecycle, as the tables name them: a new one stands behind the fence at once. */
const lifecycles = new URL('./shared/lifecycles/', import.meta.url);
const stateNames = readdirSync(lifecycles)
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
  .flatMap((file) => statesIn(readFileSync(new URL(file, lifecycles), 'utf8')));
const states = `/^(${stateNames.join('|')})$/`;
/** What has words of its own that are alike: views of a queue, sessions, inputs. */
const noRecords =
  ':not([left.name=/^(view|place|standing)$/], [left.property.name="kind"], [left.expression.property.name="kind"], [left.callee.name="standingOfStored"])';
const noStateNames = [
  `BinaryExpression[operator=/^[!=]==?$/]${noRecords} > Literal[value=${states}]`,
  `SwitchCase > Literal[value=${states}]`,
  `CallExpression[callee.property.name="includes"][arguments.0.value=${states}]`,
  `CallExpression[callee.property.name="includes"] > MemberExpression.callee > ArrayExpression > Literal[value=${states}]`,
].map((selector) => ({
  selector,
  message:
    "No comparison with a state's name outside shared/lifecycles: the table is the only truth; use its named groups.",
}));
const roles = [
  ...readFileSync(new URL('shared/access/roles.ts', import.meta.url), 'utf8').matchAll(/^ {2}(\w+): \{/gm),
].map(([, role]) => role);
/** Some are plain words, which name properties of other things too. */
const namesOfRoles = roles.filter((role) => role.includes('_'));
/** A social worker is a role, and a profession (104/6). */
const notAsProfession =
  ':not(Property[key.name="profession"] > Literal):not(VariableDeclarator[id.name="professions"] Identifier)';
const noRoles = [
  `Literal[value=/^(${roles.join('|')})$/]${notAsProfession}`,
  `Identifier[name=/^(${namesOfRoles.join('|')})$/]${notAsProfession}`,
  `Literal[value=/'(${roles.join('|')})'/]`,
  `TemplateElement[value.raw=/(^|')(${roles.join('|')})('|$)/]`,
].map((selector) => ({
  selector,
  message:
    'Roles appear only in shared/access: name the group (role-groups.ts), the placement or the permission that is meant.',
}));
const noClock = [
  'NewExpression[callee.name="Date"][arguments.length=0]',
  'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
].map((selector) => ({
  selector,
  message:
    'Ask the clock (foundation/clock/clock.ts) or take the day as an argument, so that time can be tested.',
}));
const noEnvironment = [
  {
    selector: 'MemberExpression[object.name="process"][property.name="env"]',
    message: 'settings.ts is the only reader of the environment; take the setting you need from it.',
  },
];
const oneStatement = [
  {
    selector: 'MethodDefinition[kind="method"] > FunctionExpression > BlockStatement[body.length>1]',
    message: 'A method of a controller is one statement: what it does belongs into its service.',
  },
];
const inputIsForm = [
  {
    selector: 'Decorator > CallExpression[callee.name=/^(Body|Query|RawBody)$/]',
    message: 'Every input is a form: use FormBody, DraftBody or FormQuery, which check it and describe it.',
  },
];
const sealedIsMarked = [
  {
    selector:
      'PropertyDefinition[key.name=/Sealed$/]:has(Decorator):not(:has(Decorator CallExpression[callee.name="Sealed"]))',
    message: 'A sealed column is rotated, counted and verified by its @Sealed() alone.',
  },
];
const noLookbehind = [
  {
    selector: 'Literal[regex.pattern=/\\(\\?<[=!]/]',
    message:
      'Lookbehind is a syntax error on phones with iOS before 16.4 and would stop the whole mini-program.',
  },
];
const noOwnLimit = [
  'CallExpression[callee.object.name="jest"][callee.property.name="setTimeout"]',
  'CallExpression[callee.name=/^(it|test|beforeAll|beforeEach|afterAll|afterEach)$/] > Literal[raw=/^[\\d_]+$/]',
  'Property[key.name="timeout"] > Literal',
  'CallExpression[callee.property.name=/^setDefault(Navigation)?Timeout$/] > Literal',
].map((selector) => ({
  selector,
  message:
    "A test's verdict never hangs on the machine's speed: the one limit stands in jest.config.js; wait with until() of test/support/patience.",
}));
const noBareFetch = [
  {
    selector:
      'CallExpression[callee.name="fetch"] > TemplateLiteral > TemplateElement[value.raw=/\\/api\\b/]',
    message: 'Ask the API by a Client: every answer is held against the contract.',
  },
];
const DATE_NOW = 'CallExpression[callee.object.name="Date"][callee.property.name="now"]';
const loops = ':matches(WhileStatement, DoWhileStatement, ForStatement)';
const noOwnWait = [
  `BinaryExpression[operator="+"]:has(> ${DATE_NOW}) > Literal`,
  `${loops} > .test ${DATE_NOW}`,
  `${loops} > ExpressionStatement.body > AwaitExpression > NewExpression[callee.name="Promise"]`,
  `${loops} > ExpressionStatement.body > AwaitExpression > CallExpression[callee.name="pause"]`,
].map((selector) => ({
  selector,
  message: 'A deadline of its own is a verdict of speed: wait with until() of test/support/patience.',
}));
const noTypedName = [
  'BinaryExpression[operator=/^[!=]==?$/]:has(> MemberExpression[property.name="userName"]) > Literal',
  "Literal[value=/user_name = './]",
  "TemplateElement[value.raw=/user_name = './]",
].map((selector) => ({
  selector,
  message: 'A demo user name is another on every installation: ask demoAccount(server, key) for it.',
}));
const noBubble = {
  selector:
    'JSXOpeningElement[name.name=/^[Ff]orm$/]:has(> JSXAttribute[name.name="onFinish"], > JSXAttribute[name.name="onSubmit"]):not(:has(> JSXAttribute[name.name="noValidate"]))',
  message: "The browser's own bubble hides the sentence of the rule: a form is noValidate.",
};
const syntax = (...selectors) => ({ 'no-restricted-syntax': ['error', ...selectors.flat()] });

const nodeGlobals = Object.fromEntries(
  [
    'process',
    'Buffer',
    'URL',
    'URLSearchParams',
    'console',
    'fetch',
    'performance',
    'AbortController',
    'AbortSignal',
  ]
    .concat(['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate', 'structuredClone'])
    .concat(['module', 'require', '__dirname', 'TextEncoder', 'TextDecoder'])
    .map((name) => [name, 'readonly']),
);
const browserGlobals = {
  window: 'readonly',
  document: 'readonly',
  location: 'readonly',
  wx: 'readonly',
  Taro: 'readonly',
};

export default defineConfig([
  globalIgnores([
    '**/node_modules/',
    '**/dist',
    '**/.builds/',
    '**/var/',
    '**/.cache/',
    '**/coverage/',
    '**/*.generated.d.ts',
  ]),
  { linterOptions: { noInlineConfig: true } },
  js.configs.recommended,
  tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  // An answer of the server is asserted, not typed: what a test reads of it may be anything.
  { files: ['test/**/*.ts'], rules: { '@typescript-eslint/no-explicit-any': 'off' } },
  { files: ['**/*.{js,mjs,cjs}'], languageOptions: { globals: { ...nodeGlobals, ...browserGlobals } } },
  { files: ['miniapp/config/**/*.js'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  {
    files: ['{shared,server,admin,miniapp}/**/*.{ts,tsx}'],
    ignores: [specs, 'server/src/cli/print.ts'],
    rules: { 'no-console': 'error' },
  },

  {
    files: ['shared/**/*.ts'],
    ignores: [specs, 'shared/lifecycles/**', 'shared/access/**'],
    rules: {
      ...imports(...sharedIsPure),
      ...syntax(noStateNames, noRoles, noClock, noEnvironment, noLookbehind),
    },
  },
  {
    files: ['shared/access/**/*.ts'],
    ignores: [specs],
    rules: { ...imports(...sharedIsPure), ...syntax(noStateNames, noClock, noEnvironment, noLookbehind) },
  },
  {
    files: ['shared/lifecycles/**/*.ts'],
    ignores: [specs],
    rules: {
      ...imports(...sharedIsPure, knowNoRecords),
      ...syntax(noRoles, noClock, noEnvironment, noLookbehind),
    },
  },
  {
    files: ['server/src/**/*.ts'],
    ignores: [
      specs,
      tablesOfAll,
      'server/src/**/*.controller.ts',
      'server/src/foundation/clock/clock.ts',
      'server/src/foundation/settings/settings.ts',
    ],
    rules: {
      ...importsOfServer(noClients, ownTables(ownFolders)),
      ...syntax(noStateNames, noRoles, noClock, noEnvironment, sealedIsMarked),
    },
  },
  {
    files: [casework],
    ignores: [specs, 'server/src/**/*.controller.ts'],
    rules: importsOfServer(noClients, ownTables('cases/|lists')),
  },
  {
    files: ['server/src/**/*.controller.ts'],
    rules: {
      ...importsOfServer(noClients, controllerAsksService),
      ...syntax(noStateNames, noRoles, noClock, noEnvironment, oneStatement, inputIsForm),
    },
  },
  {
    files: ['server/src/foundation/clock/clock.ts', 'server/src/foundation/settings/settings.ts'],
    rules: { ...importsOfServer(noClients, ownTables(ownFolders)), ...syntax(noStateNames, noRoles) },
  },
  {
    files: [tablesOfAll],
    ignores: [specs, demoStaff],
    rules: { ...importsOfServer(noClients), ...syntax(noStateNames, noRoles, noEnvironment) },
  },
  {
    files: [demoStaff],
    rules: { ...importsOfServer(noClients), ...syntax(noStateNames, noEnvironment) },
  },
  {
    files: ['admin/**/*.{ts,tsx}'],
    ignores: [specs, ...consoleWriters],
    rules: {
      ...importsBut([noBareMutation], noServer, noBareWrite('(^|/)api/call$')),
      ...syntax(noStateNames, noRoles, noBubble),
    },
  },
  { files: consoleWriters, rules: { ...imports(noServer), ...syntax(noStateNames, noRoles) } },
  {
    files: ['miniapp/**/*.{ts,tsx}'],
    ignores: [specs, ...miniWriters],
    rules: {
      ...imports(noServer, noBareWrite('(^|/)api/call$'), noBareUpload),
      ...syntax(noStateNames, noRoles, noLookbehind),
    },
  },
  { files: miniWriters, rules: { ...imports(noServer), ...syntax(noStateNames, noRoles, noLookbehind) } },
  {
    files: [specs, 'test/**/*.ts'],
    rules: { ...imports(), ...syntax(noOwnLimit, noOwnWait, noTypedName, noBareFetch) },
  },
  // Here each answer is held.
  {
    files: ['test/support/{client,raw-request}.ts'],
    rules: syntax(noOwnLimit, noOwnWait, noTypedName),
  },
  { files: ['test/support/patience.ts'], rules: syntax(noOwnLimit, noTypedName, noBareFetch) },
  // What is planted behind the fences stands here.
  { files: ['test/fences.spec.ts'], rules: syntax(noOwnLimit, noOwnWait) },
  {
    // Each file adds its routes to the contract, and names them for who needs these alone.
    files: ['shared/api/routes/*.ts'],
    rules: {
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
    },
  },
  { files: ['{admin,miniapp}/**/*.{ts,tsx}'], extends: [reactHooks.configs.flat.recommended] },
]);
