import { expect, test } from '@jest/globals'
import { withValues } from '../../../src/plan/build-arguments.ts'

test('a build argument given by its name has the value of the environment, where there is one', () => {
  const environment: Readonly<Record<string, string>> = { TOKEN: 'hunter2', EMPTY: '', A: 'not this' }
  expect(withValues(['A=1', 'TOKEN', 'EMPTY', 'UNSET', 'B='], (name) => environment[name])).toEqual([
    'A=1',
    'TOKEN=hunter2',
    'EMPTY=',
    'B=',
  ])
})
