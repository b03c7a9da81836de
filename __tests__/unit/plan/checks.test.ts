import { expect, test } from '@jest/globals'
import { pathsToCheck } from '../../../src/plan/checks.ts'

const context = (path: string, looked: string) => ({ kind: 'context', path, looked })
const dockerfile = (path: string, looked: string) => ({ kind: 'dockerfile', path, looked })

test.each([
  ['.', '', [context('.', '/shop'), dockerfile('Dockerfile', '/shop/Dockerfile')]],
  ['api', '', [context('api', '/shop/api'), dockerfile('api/Dockerfile', '/shop/api/Dockerfile')]],
  ['api', 'D', [context('api', '/shop/api'), dockerfile('D', '/shop/D')]],
  ['/x', '/y/D', [context('/x', '/x'), dockerfile('/y/D', '/y/D')]],
  ['.', '-', [context('.', '/shop')]],
  ['.', 'https://example.com/Dockerfile', [context('.', '/shop')]],
  ['https://github.com/o/r.git', '', []],
  ['git@github.com:o/r.git', 'D', []],
  ['github.com/o/r', '', []],
])('context %j, file %j', (contextPath, file, checks) => {
  expect(pathsToCheck({ context: contextPath, file }, '/shop')).toEqual(checks)
})
