import { describe, expect, test } from '@jest/globals'
import { ignoreFileOf, type BuildIn, type IgnoreFile } from '../../../../src/app/contexts/context-ignore.ts'
import { fakePorts } from '../../../support/ports.ts'
import { inputs } from '../../../support/shop.ts'
import type { World } from '../../../support/world.ts'

// Expected: what docker buildx 0.13.1 left out on BuildKit 0.26.3 and on Engine 26.1.5, in builds of `COPY . /`.

function readBy(world: World, build: BuildIn | undefined): Promise<IgnoreFile> {
  return ignoreFileOf(fakePorts(world).ports.files, '/repo/svc', build)
}

/** The ignore file read for a build of the context svc. */
async function ofBuild(world: World, ...argv: readonly string[]): Promise<readonly string[]> {
  const { subject } = inputs('--context', 'svc', ...argv).images[0]!
  if (subject.kind !== 'build') throw new Error('nothing is built')
  const tree = { directory: '/repo', translate: (path: string) => path }
  const { name, text } = await readBy(world, { inputs: subject.build, tree })
  return [name, text]
}

describe('a build reads the ignore file of its Dockerfile, as that is called, or that of its context', () => {
  const THREE = { 'svc/Dockerfile.dockerignore': 'a', 'svc/.dockerignore': 'b', 'svc/dockerfile.dockerignore': 'c' }
  test.each<[string, World, readonly string[], readonly string[]]>([
    ['its own comes first', { files: { 'svc/Dockerfile': '', ...THREE } }, [], ['Dockerfile.dockerignore', 'a']],
    ['in lower case', { files: { 'svc/dockerfile': '', ...THREE } }, [], ['dockerfile.dockerignore', 'c']],
    [
      'in lower case, and named in upper',
      { files: { 'svc/dockerfile': '', ...THREE } },
      ['--file', 'svc/Dockerfile'],
      ['dockerfile.dockerignore', 'c'],
    ],
    [
      'in lower case, without one',
      { files: { 'svc/dockerfile': '', 'svc/Dockerfile.dockerignore': 'a', 'svc/.dockerignore': 'b' } },
      [],
      ['.dockerignore', 'b'],
    ],
    [
      'beside a link that leads nowhere',
      { files: { 'svc/dockerfile': '', ...THREE }, realPaths: { '/repo/svc/Dockerfile': undefined } },
      [],
      ['Dockerfile.dockerignore', 'a'],
    ],
    [
      'beside a folder',
      { files: { 'svc/dockerfile': '', 'svc/Dockerfile/x': '', ...THREE } },
      [],
      ['Dockerfile.dockerignore', 'a'],
    ],
    [
      'in another folder',
      { files: { 'build/Dockerfile': '', 'build/Dockerfile.dockerignore': 'd', ...THREE } },
      ['--file', 'build/Dockerfile'],
      ['Dockerfile.dockerignore', 'd'],
    ],
    [
      'in another folder without one',
      { files: { 'build/Dockerfile': '', 'build/.dockerignore': 'd', ...THREE } },
      ['--file', 'build/Dockerfile'],
      ['.dockerignore', 'b'],
    ],
    [
      'below a link',
      { files: { 'build/own': '', 'build/own.dockerignore': 'd' }, realPaths: { '/repo/link': '/repo/build' } },
      ['--file', 'link/own'],
      ['own.dockerignore', 'd'],
    ],
    [
      'a link to another name',
      {
        files: { 'svc/x/own': '', 'svc/x/own.dockerignore': 'd', ...THREE },
        links: { '/repo/svc/Dockerfile': 'x/own' },
      },
      [],
      ['Dockerfile.dockerignore', 'a'],
    ],
    ['from standard input', { files: { '-.dockerignore': 'd', ...THREE } }, ['--file', '-'], ['.dockerignore', 'b']],
    [
      'from an address',
      { files: { 'https:/a.test/own.dockerignore': 'd', ...THREE } },
      ['--file', 'https://a.test/own'],
      ['.dockerignore', 'b'],
    ],
    [
      'an empty one counts',
      { files: { 'svc/Dockerfile': '', 'svc/Dockerfile.dockerignore': '', 'svc/.dockerignore': 'b' } },
      [],
      ['Dockerfile.dockerignore', ''],
    ],
    [
      'one out of the folder does not',
      {
        files: { 'build/own': '', 'svc/ignore': 'd', 'svc/.dockerignore': 'b' },
        links: { '/repo/build/own.dockerignore': '../svc/ignore' },
      },
      ['--file', 'build/own'],
      ['.dockerignore', 'b'],
    ],
    [
      'one that leads to itself does not',
      {
        files: { 'svc/own': '', 'svc/.dockerignore': 'b' },
        links: { '/repo/svc/own.dockerignore': 'own.dockerignore' },
      },
      ['--file', 'svc/own'],
      ['.dockerignore', 'b'],
    ],
  ])('%s', async (_, world, argv, expected) => {
    const files = Object.fromEntries(Object.entries(world.files ?? {}).map(([path, text]) => [`/repo/${path}`, text]))
    expect(await ofBuild({ ...world, files }, ...argv)).toEqual(expected)
  })
})

describe('a link is followed as if the context were all there is', () => {
  const IGNORES = { '/repo/shared/ignore': 'outside', '/repo/svc/x/ignore': 'x' }
  test.each([
    ['x/ignore', {}, 'x'],
    ['./x/../x//ignore', {}, 'x'],
    ['../shared/ignore', {}, ''],
    ['../shared/ignore', { '/repo/svc/shared/ignore': 'shared' }, 'shared'],
    ['../../../x/ignore', {}, 'x'],
    ['/repo/svc/x/ignore', {}, ''],
    ['/x/ignore', {}, 'x'],
    ['folder/ignore', {}, 'x'],
    ['folder/../ignore', { '/repo/svc/ignore': 'in svc' }, 'in svc'],
    ['climbing/ignore', {}, 'x'],
    ['deep/absolute', {}, 'x'],
    ['deep/relative', { '/repo/svc/deep/near': 'near' }, 'near'],
    ['x', {}, ''],
    ['nowhere', {}, ''],
    ['.dockerignore', {}, ''],
    ['round', {}, ''],
    ['ignore[1]', { '/repo/svc/ignore[1]': 'a pattern', '/repo/svc/ignore1': 'another' }, ''],
    ['!ignore', { '/repo/svc/!ignore': 'an exception' }, ''],
    ['ignore ', { '/repo/svc/ignore ': 'trimmed' }, ''],
    [' ignore', { '/repo/svc/ ignore': 'trimmed' }, ''],
    ['#ignore', { '/repo/svc/#ignore': 'no comment' }, 'no comment'],
  ])('to %j', async (target, more, expected) => {
    const links = {
      '/repo/svc/.dockerignore': target,
      '/repo/svc/folder': 'x',
      '/repo/svc/climbing': '../x',
      '/repo/svc/deep/absolute': '/x/ignore',
      '/repo/svc/deep/relative': 'near',
      '/repo/svc/round': 'about',
      '/repo/svc/about': 'round',
    }
    expect((await readBy({ files: { ...IGNORES, ...more }, links }, undefined)).text).toBe(expected)
  })
})

test('a named context has its own alone, and none is one that leaves out nothing', async () => {
  const own = { '/repo/svc/Dockerfile': '', '/repo/svc/Dockerfile.dockerignore': 'a' }
  expect(await readBy({ files: { ...own, '/repo/svc/.dockerignore': 'b' } }, undefined)).toEqual({
    name: '.dockerignore',
    text: 'b',
  })
  expect(await readBy({ files: own }, undefined)).toEqual({ name: '.dockerignore', text: '' })
})
