import { expect, test } from '@jest/globals'
import { dockerfileOf, isRemoteContext, isRemoteDockerfile, spellingsOf } from '../../../src/plan/context.ts'

test.each([
  ['Dockerfile', ['Dockerfile', 'dockerfile']],
  ['/shop/api/Dockerfile', ['/shop/api/Dockerfile', '/shop/api/dockerfile']],
  ['api/dockerfile', ['api/dockerfile']],
  ['Dockerfile.api', ['Dockerfile.api']],
])('%s is looked for as %j', (file, paths) => {
  expect(spellingsOf(file)).toEqual(paths)
})

test.each([
  [{ context: 'api', file: '' }, 'api/Dockerfile'],
  [{ context: 'api', file: 'D' }, 'D'],
])('of %j the Dockerfile is %s', (build, file) => {
  expect(dockerfileOf(build)).toBe(file)
})

test.each([
  // address, as a context, as a Dockerfile
  ['https://example.com/x', true, true],
  ['http://example.com/x', true, true],
  ['git://example.com/x', true, false],
  ['ssh://git@example.com/x', true, false],
  ['git@example.com:x', true, false],
  ['github.com/a/b', true, false],
  ['github.com', false, false],
  ['./https://x', false, false],
])('%s is remote: as a context %s, as a Dockerfile %s', (address, context, file) => {
  expect([isRemoteContext(address), isRemoteDockerfile(address)]).toEqual([context, file])
})
