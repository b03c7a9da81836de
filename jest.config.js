const transform = {
  '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2024', parser: { syntax: 'typescript' } }, module: { type: 'es6' } }],
}

/**
 * unit: pure steps, in milliseconds. contract: each port on its fake and its adapters. house: types, lint, format,
 * import rules, dist. e2e: dist/ on real engines, which its set-up starts. matrix: the same on every engine with every case.
 */
const project = (name, extra = {}) => ({
  displayName: name,
  rootDir: import.meta.dirname,
  testMatch: [`<rootDir>/__tests__/${name}/**/*.test.ts`],
  transform,
  extensionsToTreatAsEsm: ['.ts'],
  testEnvironment: 'node',
  // Base images and examples hold package.json files and folders of their own.
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/examples/'],
  ...extra,
})

/** What needs engines. */
const onEngines = {
  globalSetup: '<rootDir>/__tests__/support/engines-up.ts',
  // A project's own testTimeout is not read.
  setupFilesAfterEnv: ['<rootDir>/__tests__/support/patience.ts'],
}

export default {
  testTimeout: 120_000,
  reporters: ['default', '<rootDir>/scripts/count-line.js'],
  projects: [
    project('unit'),
    project('contract'),
    project('house'),
    project('e2e', onEngines),
    project('matrix', onEngines),
  ],
}
