import { expect, test } from '@jest/globals'
import { givenSecrets, ignoredSecrets, planSecrets } from '../../../src/plan/secrets.ts'

const INCOMPLETE = { secrets: ['TOKEN=', 'hunter2', '=x', 'A=1'], 'secret-envs': ['B='], 'secret-files': ['C=c,d'] }

test('a secret without a name or a value is left out, and the others keep their places', () => {
  expect(planSecrets(INCOMPLETE, '/s', '/shop')).toEqual({
    environment: [],
    files: ['id=A,src=/s/secret-0', 'id=C,"src=/shop/c,d"'],
    written: [{ path: '/s/secret-0', content: '1' }],
  })
})

test('what was left out is said, without its text', () => {
  expect(ignoredSecrets(INCOMPLETE)).toEqual([
    'Item 1 of "secrets" was left out: it is not written as id=value, or its value is empty.',
    'Item 2 of "secrets" was left out: it is not written as id=value, or its value is empty.',
    'Item 3 of "secrets" was left out: it is not written as id=value, or its value is empty.',
    'Item 1 of "secret-envs" was left out: it is not written as id=value, or its value is empty.',
  ])
})

test('where the values are, of those that the build gets', () => {
  const given = { secrets: ['A=1=2', 'B='], 'secret-envs': ['C=NAME', 'D'], 'secret-files': ['E=a/b', '=c'] }
  expect(givenSecrets(given)).toEqual({ values: ['1=2'], variables: ['NAME'], paths: ['a/b'] })
})
