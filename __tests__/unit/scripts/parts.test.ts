import { expect, test } from '@jest/globals'
import { partOf } from '../../../scripts/suite/parts.js'

test.each([
  ['__tests__/unit/a/b.test.ts', ['unit', 'contract', 'house']],
  ['__tests__/house/a.test.ts', ['unit', 'contract', 'house']],
  ['__tests__/e2e/a.test.ts', ['e2e']],
  ['__tests__/matrix/a.test.ts', ['e2e', 'matrix']],
  ['__tests__/support/a.ts', undefined],
  ['__tests__/unit/a.ts', undefined],
  ['src/a.test.ts', undefined],
  ['../__tests__/unit/a.test.ts', undefined],
])('%s is run with %p', (file, projects) => {
  expect(partOf(file)?.projects).toEqual(projects)
})
