// Kinds of tests are told apart by file name; scripts/test.js runs and counts each kind.
const esmPackages = '@nestjs|cookie|otpauth|@noble';

const swc = {
  jsc: {
    parser: { syntax: 'typescript', tsx: true, decorators: true },
    transform: {
      legacyDecorator: true,
      decoratorMetadata: true,
      useDefineForClassFields: false,
      react: { runtime: 'automatic' },
    },
    keepClassNames: true,
    target: 'es2022',
  },
  module: { type: 'commonjs' },
};

/** Ends what hangs, in ms: no verdict hangs on how fast the machine is. */
const LIMIT = 1_200_000;

const project = (displayName, testMatch, more = {}) => ({
  displayName,
  rootDir: import.meta.dirname,
  testMatch: testMatch.map((pattern) => `<rootDir>/${pattern}`),
  testEnvironment: '<rootDir>/test/support/environment.js',
  transform: { '\\.[jt]sx?$': ['@swc/jest', swc] },
  transformIgnorePatterns: [`/node_modules/(?!(?:.*/node_modules/)?(?:${esmPackages})/)`],
  cacheDirectory: `${import.meta.dirname}/.cache/jest`,
  modulePathIgnorePatterns: ['<rootDir>/.*/dist/', '<rootDir>/.*/\\.builds/', '<rootDir>/.cache/'],
  moduleNameMapper: {
    '^@jingkang/shared/(.*)\\.json$': '<rootDir>/shared/$1.json',
    '^@jingkang/shared/(.*)$': '<rootDir>/shared/$1',
    '\\.css$': '<rootDir>/test/support/no-styles.js',
  },
  ...more,
});

const units = ['shared', 'server', 'admin', 'miniapp'].flatMap((folder) => [
  `${folder}/**/*.spec.ts`,
  `${folder}/**/*.spec.tsx`,
]);

const { TEST_RESULTS: results } = process.env;

export default {
  testTimeout: LIMIT,
  cacheDirectory: `${import.meta.dirname}/.cache/jest`,
  testSequencer: `${import.meta.dirname}/scripts/biggest-first.js`,
  // scripts/test.js asks for a count of each kind.
  reporters: ['default', ...(results ? [['<rootDir>/scripts/kinds-reporter.js', { file: results }]] : [])],
  projects: [
    project('unit', units, { setupFiles: ['reflect-metadata'] }),
    project('fences', ['test/*.spec.ts']),
    project('journeys', ['test/journeys/**/*.e2e.ts']),
    project('permissions', ['test/permissions.e2e.ts']),
    project('privacy', ['test/privacy.e2e.ts']),
    project('concurrency', ['test/concurrency/*.e2e.ts']),
    project('browser', ['test/browser/{budgets,journeys}*.e2e.ts']),
    project('accessibility', ['test/browser/accessibility*.e2e.ts']),
    project('model', ['test/model/*.e2e.ts']),
    project('weapp', ['test/weapp/*.e2e.ts']),
  ],
};
