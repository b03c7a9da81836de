import { expect, test } from '@jest/globals'
import { mayWrite } from '../../../../src/adapters/actions-cache/token-permissions.ts'

const tokenOf = (payload: unknown): string =>
  ['e30', Buffer.from(JSON.stringify(payload)).toString('base64url'), 'signature'].join('.')
const scopes = (...permissions: readonly unknown[]) => ({
  ac: JSON.stringify(permissions.map((Permission, index) => ({ Scope: `refs/heads/${index}`, Permission }))),
})

test.each<[string, string, boolean]>([
  ['of a scope to read and write', tokenOf(scopes(3)), true],
  ['of a scope to read', tokenOf(scopes(1)), false],
  ['of scopes to read', tokenOf(scopes(1, 1)), false],
  ['of scopes, of which one is to write', tokenOf(scopes(1, 2)), true],
  ['of scopes, of which one says something else', tokenOf(scopes(1, 'read')), true],
  ['of a scope that says nothing', tokenOf(scopes(undefined)), true],
  ['of no scopes', tokenOf(scopes()), true],
  ['of scopes that are no list', tokenOf({ ac: '{"Permission":1}' }), true],
  ['of scopes that are null', tokenOf({ ac: '[null]' }), true],
  ['whose claim is no JSON', tokenOf({ ac: 'read' }), true],
  ['whose claim is no text', tokenOf({ ac: 5 }), true],
  ['without the claim', tokenOf({}), true],
  ['of null', tokenOf(null), true],
  ['that is no JSON', 'a.b.c', true],
  ['of one part', 'token', true],
  ['of nothing', '', true],
])('a token %s', (_, token, expected) => {
  expect(mayWrite(token)).toBe(expected)
})
