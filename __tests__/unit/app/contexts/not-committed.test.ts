import { expect, test } from '@jest/globals'
import { besides, linked, notCommittedIn, takenBy } from '../../../support/taken-by.ts'
import type { World } from '../../../support/world.ts'

test.each<[string, string, World, readonly string[]]>([
  [
    'all, a repository that was cloned into the checkout, too',
    'FROM scratch\nCOPY . /',
    { beside: besides('notes', 'nested/.git/HEAD') },
    ['notes', 'nested/.git/HEAD'],
  ],
  ['what is named', 'FROM scratch\nCOPY dist/app /', {}, ['dist/app']],
  ['what has no bytes, as a link', 'FROM scratch\nCOPY . /', { beside: [{ path: 'current', bytes: 0 }] }, ['current']],
  ['nothing', 'FROM scratch\nCOPY src /', {}, []],
  ['nothing that is left out', 'FROM scratch\nCOPY . /', { files: { '/base/.dockerignore': 'dist\nnotes' } }, []],
  [
    'nothing that the Dockerfile’s own ignore file leaves out',
    'FROM scratch\nCOPY . /',
    { files: { '/base/.dockerignore': '', '/base/Dockerfile.dockerignore': 'dist' } },
    ['notes'],
  ],
  ['nothing that its copy excludes', 'FROM scratch\nCOPY --exclude=dist . /', {}, ['notes']],
  [
    'nothing that its copy excludes of what a link leads to',
    'FROM scratch\nCOPY --exclude=app out /',
    { realPaths: { '/base/out': '/base/dist' } },
    [],
  ],
  ['what a link leads to', 'FROM scratch\nCOPY out /', { realPaths: { '/base/out': '/base/dist' } }, ['dist/app']],
  ['what a link below a folder leads to', 'FROM scratch\nCOPY a/out/app /', linked('/base/a/out'), ['dist/app']],
  ['what a link leads to that a wild card matches', 'FROM scratch\nCOPY o* /', linked('/base/out'), ['dist/app']],
  [
    'what is named below a link that a wild card matches',
    'FROM scratch\nCOPY o*/app /',
    linked('/base/out'),
    ['dist/app'],
  ],
  ['nothing else of that', 'FROM scratch\nCOPY o*/other /', linked('/base/out'), []],
  ['what a link leads to below a wild card', 'FROM scratch\nCOPY */out/ap? /', linked('/base/a/out'), ['dist/app']],
  ['nothing of a link that nothing names', 'FROM scratch\nCOPY a* /', linked('/base/out'), []],
  ['what a link has that leads back', 'FROM scratch\nCOPY */*/*/app /', linked('/base/a', '/base'), ['dist/app']],
  [
    'what a link leads to, though its name be a pattern',
    'FROM scratch\nCOPY out /',
    {
      ...linked('/base/out', '/base/[x]'),
      beside: [
        { path: '[x]/app', bytes: 7 },
        { path: 'x/app', bytes: 7 },
      ],
    },
    ['[x]/app'],
  ],
  [
    'all where a link leads nowhere',
    'FROM scratch\nCOPY out /',
    { realPaths: { '/base/out': undefined } },
    ['dist/app', 'notes'],
  ],
  [
    'all where one leads out that a wild card matches',
    'FROM scratch\nCOPY o*/x /',
    linked('/base/out', '/x'),
    ['dist/app', 'notes'],
  ],
  [
    'all where a link leads out',
    'FROM scratch\nCOPY --exclude=app out /',
    { realPaths: { '/base/out': '/x' } },
    ['dist/app', 'notes'],
  ],
  [
    'all where an ONBUILD of its base image ran',
    'FROM node:onbuild\nCOPY src /',
    { ranStages: [{ name: '', steps: 2 }] },
    ['dist/app', 'notes'],
  ],
  [
    'all where an ONBUILD of one stage’s base image ran',
    'FROM node:onbuild\nFROM alpine AS b\nCOPY --from=0 src /',
    { ranStages: [{ name: 'stage-0', steps: 1 }] },
    ['dist/app', 'notes'],
  ],
  [
    'what an ONBUILD of its own stages names',
    'FROM alpine AS a\nONBUILD COPY dist /\nFROM a AS b\n',
    { ranStages: [{ name: 'b', steps: 1 }] },
    ['dist/app'],
  ],
  [
    'all where another frontend reads it',
    '# syntax=acme/earthly:1\nFROM scratch\nCOPY src /',
    {},
    ['dist/app', 'notes'],
  ],
  [
    'what is named where Docker’s own does',
    '# syntax=docker/dockerfile:1\nFROM scratch\nCOPY dist /',
    {},
    ['dist/app'],
  ],
])('a build takes %s', async (_, dockerfile, world, expected) => {
  expect(await takenBy(dockerfile, world)).toEqual(expected)
})

const CHAIN: World = {
  links: { '/base/out': 'next', '/base/next': 'v2' },
  realPaths: { '/base/out': '/base/v2', '/base/next': '/base/v2' },
  beside: ['out', 'next', 'v2/old'].map((path) => ({ path, bytes: 0 })),
}

test.each<[string, string, readonly string[]]>([
  ['copied as links', 'COPY . /', []],
  ['in a folder that is copied', 'COPY v2 /', []],
  ['named', 'COPY out /', ['out', 'next']],
  ['on the way to what is named', 'COPY out/app /', ['out', 'next']],
  ['that a wild card matches', 'COPY n* /', ['next']],
])('growth may be behind uncommitted links that are followed: %s', async (_, instruction, expected) => {
  // They decide which of the committed files are in the image, in the base as in the head.
  const { beside } = await notCommittedIn(`FROM scratch\n${instruction}`, CHAIN)
  expect(beside.filter(({ hides }) => hides).map(({ path }) => path)).toEqual(expected)
})

test('a context that is a folder of the checkout has what is in that folder', async () => {
  const files = { '/base/web/Dockerfile': 'FROM scratch\nCOPY app /' }
  const beside = [
    { path: 'web/app', bytes: 1 },
    { path: 'app', bytes: 1 },
  ]
  expect(await takenBy('', { files, beside }, '--context', 'web')).toEqual(['web/app'])
})

test('a named context is looked at too, with its own ignore file', async () => {
  const files = { '/base/dist/.dockerignore': 'b' }
  const beside = [
    { path: 'dist/a', bytes: 1 },
    { path: 'dist/b', bytes: 1 },
  ]
  const named = ['--build-contexts', 'made=dist']
  expect(await takenBy('FROM scratch\nCOPY --from=made . /', { files, beside }, ...named)).toEqual(['dist/a'])
})

test.each<[string, string]>([
  // a colon does not turn a folder into an address; one called "context" replaces an image of that name
  ['made', 'made=out:1'],
  ['context', 'context=out:1'],
])('a named context "%s" may be the folder of %s', async (name, context) => {
  const beside = [{ path: 'out:1/a', bytes: 1 }]
  expect(await takenBy(`FROM ${name}`, { beside }, '--build-contexts', context)).toEqual(['out:1/a'])
})

test('a layout is taken as a whole, whatever is copied out of its image', async () => {
  const dockerfile = 'FROM scratch\nCOPY --from=made /bin/app /'
  expect(await takenBy(dockerfile, {}, '--build-contexts', 'made=oci-layout://dist:v1')).toEqual(['dist/app'])
  expect(await takenBy(dockerfile, {}, '--build-contexts', 'made=oci-layout:///repo/dist')).toEqual(['dist/app'])
  expect(await takenBy('FROM scratch', {}, '--build-contexts', 'made=oci-layout://dist')).toEqual([])
})

test('a Dockerfile from standard input may take everything', async () => {
  expect(await takenBy('', {}, '--file', '-')).toEqual(['dist/app', 'notes'])
})

test('the Dockerfile is read once, for files and for named contexts outside of the repository', async () => {
  const dockerfile = 'FROM scratch\nCOPY dist /\nCOPY --from=bin . /\n'
  const contexts = ['--build-contexts', 'bin=/opt/bin', '--build-contexts', 'other=/opt/other']
  const { beside, outside, read } = await notCommittedIn(dockerfile, {}, ...contexts)
  expect([beside.map(({ path }) => path), outside]).toEqual([['dist/app'], ['bin=/opt/bin']])
  expect(read.filter((path) => path === '/base/Dockerfile')).toHaveLength(1)
})

test('and not at all where there is nothing to take', async () => {
  expect(await notCommittedIn('FROM scratch\nCOPY . /\n', { beside: [] })).toEqual({
    beside: [],
    outside: [],
    read: [],
  })
})
