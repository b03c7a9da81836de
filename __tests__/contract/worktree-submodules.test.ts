import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { beforeEach, expect, test } from '@jest/globals'
import { appWithLibrary } from '../support/app-with-library.ts'
import { NOWHERE, appearance, commitWorld, found } from '../support/commit-world.ts'
import { git } from '../support/repository.ts'

const world = commitWorld()
/** A clone of the app, with the library at p2; the commit before has it at p1. */
let directory: string
let before: string

beforeEach(async () => {
  ;({ directory, before } = await appWithLibrary(world))
})

test('one that changed is at the base’s commit, with what lies beside it', async () => {
  await writeFile(join(directory, 'lib/made'), 'beside')
  const status = await git(directory, 'status', '--porcelain')
  const looked = await appearance(directory)
  await using tree = await found(world.open(directory).checkout(before))
  expect(await readFile(join(tree.directory, 'lib/p.txt'), 'utf8')).toBe('p1')
  expect(await readFile(join(tree.directory, 'lib/made'), 'utf8')).toBe('beside')
  expect(await git(join(tree.directory, 'lib'), 'rev-parse', 'HEAD')).toBe(world.hash['p1'])
  expect(await readFile(join(tree.directory, 'lib/.git'), 'utf8')).toBe('gitdir: ../.git/modules/lib\n')
  expect(await git(tree.directory, 'status', '--porcelain')).toBe(status)
  expect(tree.beside).toEqual([{ path: 'lib/made', bytes: 6 }])
  expect(await appearance(directory)).toEqual(looked)
})

test('one whose commit is not here is fetched from its own remote, and the checkout stays as it is', async () => {
  await rm(join(directory, '.git/modules/lib'), { recursive: true })
  await rm(join(directory, 'lib'), { recursive: true })
  const shallow = ['submodule', '--quiet', 'update', '--init', '--depth=1', 'lib']
  await git(join(world.bare, 'app.git'), 'config', 'uploadpack.allowAnySHA1InWant', 'true')
  await git(directory, ...shallow)
  const looked = await appearance(directory)
  await using tree = await found(world.open(directory).checkout(before))
  expect(await readFile(join(tree.directory, 'lib/p.txt'), 'utf8')).toBe('p1')
  expect(await appearance(directory)).toEqual(looked)
})

test.each([
  ['absolute', (_: string, linked: string) => readFile(join(linked, '.git'), 'utf8')],
  [
    'relative',
    async (path: string, linked: string) => `gitdir: ../${basename(path)}/.git/worktrees/${basename(linked)}\n`, // as git 2.48 may write it
  ],
])('one of a linked worktree beside its repository, whose path is %s, is at the base’s commit', async (_, pathTo) => {
  const linked = world.newFolder()
  await git(directory, 'worktree', 'add', '--quiet', '--detach', linked)
  await writeFile(join(linked, '.git'), await pathTo(directory, linked))
  await git(linked, 'submodule', '--quiet', 'update', '--init')
  expect(await readFile(join(linked, 'lib/.git'), 'utf8')).toMatch(/^gitdir: \.\./)
  await writeFile(join(linked, 'lib/made'), 'beside')
  const looked = await appearance(linked)
  await using tree = await found(world.open(linked).checkout(before))
  expect(await readFile(join(tree.directory, 'lib/p.txt'), 'utf8')).toBe('p1')
  expect(await git(join(tree.directory, 'lib'), 'rev-parse', 'HEAD')).toBe(world.hash['p1'])
  expect(await git(tree.directory, 'status', '--porcelain', '--ignore-submodules=dirty')).toBe('')
  expect(tree.beside).toEqual([{ path: 'lib/made', bytes: 6 }])
  expect(await appearance(linked)).toEqual(looked)
})

test('one that did not change is the same', async () => {
  await writeFile(join(directory, 'readme'), 'more')
  await git(directory, 'add', 'readme')
  await git(directory, 'commit', '--quiet', '-m', 'more')
  await using tree = await found(world.open(directory).checkout(await git(directory, 'rev-parse', 'HEAD~1')))
  expect(await readFile(join(tree.directory, 'lib/p.txt'), 'utf8')).toBe('p2')
  expect(tree.beside).toEqual([])
  expect(tree.isWhole).toBe(true)
})

test.each([
  ['populated', 'objects', async () => undefined],
  ['populated', 'parts/objects', async () => undefined],
  ['moved', 'parts/objects', () => git(directory, 'mv', 'named', 'moved')],
  ['removed', 'objects', () => git(directory, 'rm', '--quiet', '-r', '-f', 'named')],
  ['removed', 'parts/objects', () => git(directory, 'rm', '--quiet', '-r', '-f', 'named')],
])('one that is %s, of the name %s, leaves the user’s git directory as it is', async (_, name, change) => {
  const add = ['submodule', '--quiet', 'add', '--name', name, `${world.server.url}/app.git`, 'named']
  await git(directory, ...add)
  await git(join(directory, 'named'), 'checkout', '--quiet', world.hash['m1']!)
  await git(directory, 'commit', '--quiet', '-a', '-m', 'named')
  const commit = await git(directory, 'rev-parse', 'HEAD')
  await git(join(directory, 'named'), 'checkout', '--quiet', world.hash['m2']!)
  await change()
  await git(directory, 'commit', '--quiet', '-a', '-m', 'after')
  const looked = await appearance(directory)
  await using tree = await found(world.open(directory).checkout(commit))
  expect(await git(join(tree.directory, 'named'), 'rev-parse', 'HEAD')).toBe(world.hash['m1'])
  expect(await appearance(directory)).toEqual(looked)
})

test('one that lacks a file, at the head or in the tree of a base, makes neither whole', async () => {
  expect(await world.open(directory).facts()).toMatchObject({ value: { isWhole: true } })
  await rm(join(directory, 'lib/p.txt'))
  await using tree = await found(world.open(directory).checkout(before))
  expect(tree.isWhole).toBe(false)
  expect(await world.open(directory).facts()).toMatchObject({ value: { isWhole: false } })
})

test('none is there where the checkout was made without them', async () => {
  const without = world.newFolder()
  await git(world.root, 'clone', '--quiet', directory, without)
  await using tree = await found(world.open(without).checkout(before))
  expect(await readdir(join(tree.directory, 'lib'))).toEqual([])
  expect(tree.isWhole).toBe(false)
  expect(await world.open(without).facts()).toMatchObject({ value: { dirty: false, isWhole: false } })
})

test('a folder of one that was filled in another way lies beside the commit, as a whole', async () => {
  const without = world.newFolder()
  await git(world.root, 'clone', '--quiet', directory, without)
  await mkdir(join(without, 'lib/deep'))
  await writeFile(join(without, 'lib/deep/vendored'), 'beside')
  expect(await git(without, 'status', '--porcelain')).toBe('')
  const looked = await appearance(without)
  const commits = world.open(without)
  const standing = await found(commits.standing())
  expect(standing.beside).toEqual([{ path: 'lib/deep/vendored', bytes: 6 }])
  const names = await found(commits.beside())
  expect([...names]).toEqual(['lib/deep/vendored'])
  for (const only of [undefined, { names, isWritten: true }]) {
    await using tree = await found(commits.checkout(before, only))
    expect(tree.beside).toEqual([{ path: 'lib/deep/vendored', bytes: 6 }])
    expect(await readFile(join(tree.directory, 'lib/deep/vendored'), 'utf8')).toBe('beside')
    expect(tree.isWhole).toBe(false)
  }
  expect(await appearance(without)).toEqual(looked)
})

test('a commit that cannot be had is a miss that names the submodule', async () => {
  const blob = `160000,${NOWHERE},lib`
  await git(directory, 'update-index', '--cacheinfo', blob)
  await git(directory, 'commit', '--quiet', '-m', 'nobody has it')
  const bad = await git(directory, 'rev-parse', 'HEAD')
  await git(directory, 'checkout', '--quiet', before)
  const answer = await world.open(directory).checkout(bad)
  expect(answer).toMatchObject({ kind: 'miss', reason: expect.stringMatching(/its submodule lib: .*not our ref/) })
})
