const transform = {
  '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2024', parser: { syntax: 'typescript' } }, module: { type: 'es6' } }],
}

/**
 * unit: pure steps, in milliseconds. contract: each port on its fake and its adapters. house: types, lint, format,
 * import rules, dist. e2e: dist/ on real engines, which its set-up starts. matrix: the same where a release has to work.
 */
const project = (name, extra = {}) => ({
  displayName: name,
  rootDir: import.meta.dirname,
  // Each start looks through them: the packages, dist/ and the examples would cost a fifth of a second.
  roots: ['<rootDir>/__tests__', '<rootDir>/src'],
  testMatch: [`<rootDir>/__tests__/${name}/**/*.test.ts`],
  transform,
  extensionsToTreatAsEsm: ['.ts'],
  testEnvironment: '<rootDir>/scripts/suite/environment.js',
  // Not in the temporary folder: that is a new one in each run (scripts/suite).
  cacheDirectory: '<rootDir>/node_modules/.cache/jest',
  ...extra,
})

/** A project whose set-up, a file of support/, starts real engines. */
const onEngines = (name, setup) =>
  project(name, {
    slowTestThreshold: 0, // each file says its seconds
    globalSetup: `<rootDir>/__tests__/support/${setup}.ts`,
    // A project's own testTimeout is not read.
    setupFilesAfterEnv: ['patience', 'unnamed-images'].map((file) => `<rootDir>/__tests__/support/${file}.ts`),
  })

export default {
  testTimeout: 120_000,
  projects: [
    project('unit'),
    project('contract'),
    project('house'),
    onEngines('e2e', 'engines-up'),
    onEngines('matrix', 'matrix-up'),
  ],
}
