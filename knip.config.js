// What nobody uses: files, exports and packages. What is found by its path or its name alone is named here.
import { readFileSync } from 'node:fs';

const packagesOf = (workspace) =>
  Object.keys(
    JSON.parse(readFileSync(`${import.meta.dirname}/${workspace}/package.json`, 'utf8')).dependencies,
  );

/** Tests and scripts take the server's packages as the server has them: one version, one copy. */
const ofServer = packagesOf('server').map((name) => new RegExp(`^${name}$`));

export default {
  workspaces: {
    '.': {
      entry: ['scripts/*.js'],
      project: ['scripts/**/*.js', '*.js'],
      ignoreDependencies: [
        ...ofServer,
        // Comes with jest.
        '@jest/test-sequencer',
        // Run by its path.
        'typescript-native',
      ],
    },
    shared: {
      entry: ['**/*.spec.ts'],
      project: ['**/*.ts'],
      // Each file may be imported by name, so each is an entry; its exports are asked for all the same.
      includeEntryExports: true,
      // Tests of rules throw dice too.
      ignoreDependencies: ['fast-check', 'reflect-metadata'],
    },
    server: {
      entry: ['src/{main,command,testing,file-reader,file-reader-watch}.ts', 'src/**/*.spec.ts'],
      project: ['src/**/*.ts', '*.js'],
    },
    admin: {
      // Types of pages, which no file imports.
      entry: ['src/main.tsx', 'src/page-data.ts', 'src/**/*.spec.{ts,tsx}'],
      project: ['src/**/*.{ts,tsx}', '*.ts'],
    },
    miniapp: {
      // Taro takes pages by their paths, and the file of the platform by its ending.
      entry: [
        'src/app.tsx',
        'src/app.config.ts',
        'src/{pages,packages}/**/index.{tsx,config.ts}',
        'src/platform/*',
        'config/*.{js,ts}',
        'types/*.d.ts',
        'src/**/*.spec.{ts,tsx}',
      ],
      project: ['src/**/*.{ts,tsx}', 'config/*.{js,ts}', 'types/*.d.ts'],
      ignoreUnresolved: [/platform\//, /^\.\/(transport|photos)$/],
      ignoreDependencies: [/^@tarojs\//, '@babel/runtime'],
    },
    test: {
      entry: [
        '**/*.{e2e,spec}.ts',
        // Folders of kinds are read whole.
        'kinds/*/*.ts',
        'model/main.ts',
        'support/*.{js,mjs}',
        'verifiers/*.mjs',
        'bench/*.js',
        'mutation/*.cjs',
      ],
      project: ['**/*.{ts,js,mjs,cjs}'],
      // Of the server and shared, of jest, or found by their name.
      ignoreDependencies: [
        ...ofServer,
        'chinese-days',
        'jest-environment-node',
        'jsdom',
        /^@stryker-mutator\//,
      ],
    },
  },
  // Lists whose lines are taken together, and what the next kind of record or migration takes.
  ignoreIssues: {
    '{server/src/registry,shared/records}/kinds.ts': ['exports'],
    'server/src/foundation/database/migrating/schema.ts': ['exports'],
  },
  // Of the machine, some of them where they are there.
  ignoreBinaries: ['fc-list', 'pdftotext', 'mount', 'umount'],
};
