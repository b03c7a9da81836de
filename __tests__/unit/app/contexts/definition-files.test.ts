import { expect, test } from '@jest/globals'
import { besides, takenBy } from '../../../support/taken-by.ts'
import type { World } from '../../../support/world.ts'

test.each<[string, World, readonly string[]]>([
  // a change of one changes the build, although no instruction takes the file
  [
    'the Dockerfile itself',
    {
      beside: [
        { path: 'Dockerfile', bytes: 30 },
        { path: 'dist/app', bytes: 1 },
      ],
    },
    ['Dockerfile'],
  ],
  [
    'the Dockerfile that buildx finds in lower case, and its ignore file',
    {
      files: { '/base/dockerfile': 'FROM a' },
      beside: besides('dockerfile', 'dockerfile.dockerignore', 'Dockerfile.old'),
    },
    ['dockerfile', 'dockerfile.dockerignore'],
  ],
  [
    'what the Dockerfile leads to',
    { links: { '/base/Dockerfile': 'gen/d' }, beside: besides('gen/d', 'gen/e') },
    ['gen/d'],
  ],
  [
    'what ignore files lead to',
    {
      links: { '/base/.dockerignore': 'a', '/base/Dockerfile.dockerignore': '/b/c' }, // absolute: from the sent folder
      beside: besides('a', 'b/c', 'b/d'),
    },
    ['a', 'b/c'],
  ],
  [
    'nothing where an ignore file leads out, or nowhere: there is none for BuildKit',
    {
      links: { '/base/.dockerignore': '../ignore', '/base/Dockerfile.dockerignore': 'nowhere' },
      beside: besides('notes', 'sub/other'),
    },
    [],
  ],
  ['an empty ignore file', { beside: [{ path: 'Dockerfile.dockerignore', bytes: 0 }] }, ['Dockerfile.dockerignore']],
  [
    'a link that is one',
    { links: { '/base/.dockerignore': 'a' }, beside: [{ path: '.dockerignore', bytes: 0 }] },
    ['.dockerignore'],
  ],
  [
    'each link on the way to one, and no other',
    {
      links: { '/base/Dockerfile': 'current/d', '/base/current': 'v2', '/base/other': 'v2' },
      beside: besides('current', 'other', 'v1/d', 'v2/d'),
    },
    ['current', 'v2/d'],
  ],
])('of the files beside the commit, %s', async (_, world, expected) => {
  expect(await takenBy('FROM scratch', world)).toEqual(expected)
})

test('the ignore file of a named context decides, too', async () => {
  const beside = besides('lib/.dockerignore', 'other/.dockerignore')
  const dockerfile = 'FROM scratch\nCOPY --from=made x /'
  expect(await takenBy(dockerfile, { beside }, '--build-contexts', 'made=lib')).toEqual(['lib/.dockerignore'])
})

test('a link on the way to a context decides, too', async () => {
  const world: World = {
    links: { '/base/web': 'v2', '/base/lib': 'lib-3' },
    realPaths: { '/base/web': '/base/v2', '/base/lib': '/base/lib-3' },
    beside: besides('web', 'lib', 'other'),
  }
  const contexts = ['--context', 'web', '--build-contexts', 'made=lib']
  expect(await takenBy('FROM scratch', world, ...contexts)).toEqual(['web', 'lib'])
})
