/** Unit and contract suites run in parallel in seconds; the e2e suites start real engines and run one after another. */
const swc = {
  '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2024', parser: { syntax: 'typescript' } }, module: { type: 'es6' } }],
}
const project = (name, extra = {}) => ({
  displayName: name,
  rootDir: import.meta.dirname,
  testMatch: [`<rootDir>/__tests__/${name}/**/*.test.ts`],
  transform: swc,
  extensionsToTreatAsEsm: ['.ts'],
  testEnvironment: 'node',
  ...extra,
})

export default {
  projects: [project('unit'), project('contract'), project('e2e')],
}
