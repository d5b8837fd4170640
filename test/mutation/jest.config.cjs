// The specs of shared/ alone, for the mutation test: one project, no services, no browser.
const swc = {
  jsc: {
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    target: 'es2022',
  },
  module: { type: 'commonjs' },
};

module.exports = {
  rootDir: process.cwd(),
  testMatch: ['<rootDir>/shared/**/*.spec.ts'],
  testEnvironment: 'node',
  setupFiles: ['reflect-metadata'],
  transform: { '\\.[jt]sx?$': ['@swc/jest', swc] },
};
