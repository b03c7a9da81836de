import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { NOWHERE, appearance, commitWorld, found, type CommitWorld } from '../support/commit-world.ts'
import { git } from '../support/repository.ts'

let world: CommitWorld
/** The app as cloned, with the library at p2; the commit before has it at p1. */
let directory: string
let before: string

beforeAll(async () => {
  world = await commitWorld()
})
afterAll(async () => {
  await world[Symbol.asyncDispose]()
})

beforeEach(async () => {
  directory = world.newFolder()
  await git(world.root, 'init', '--quiet', directory)
  await git(directory, 'submodule', '--quiet', 'add', `${world.server.url}/app.git`, 'lib')
  before = await commitWith('p1')
  await commitWith('p2')
})

/** A commit of the app with the library at one of its commits. */
async function commitWith(name: string): Promise<string> {
  await git(join(directory, 'lib'), 'fetch', '--quiet', 'origin', world.hash[name]!)
  await git(join(directory, 'lib'), 'checkout', '--quiet', world.hash[name]!)
  await git(directory, 'add', 'lib')
  await git(directory, 'commit', '--quiet', '-m', name)
  return git(directory, 'rev-parse', 'HEAD')
}

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
  ['moved', 'objects', () => git(directory, 'mv', 'named', 'moved')],
  ['moved', 'parts/objects', () => git(directory, 'mv', 'named', 'moved')],
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

test('a commit that cannot be had is a miss that names the submodule', async () => {
  const blob = `160000,${NOWHERE},lib`
  await git(directory, 'update-index', '--cacheinfo', blob)
  await git(directory, 'commit', '--quiet', '-m', 'nobody has it')
  const bad = await git(directory, 'rev-parse', 'HEAD')
  await git(directory, 'checkout', '--quiet', before)
  const answer = await world.open(directory).checkout(bad)
  expect(answer).toMatchObject({ kind: 'miss', reason: expect.stringMatching(/its submodule lib: .*not our ref/) })
})

describe('one that the head has no more', () => {
  test.each<[string, () => Promise<unknown>]>([
    ['is removed', () => git(directory, 'rm', '--quiet', '-r', 'lib')],
    ['has moved', () => git(directory, 'mv', 'lib', 'moved')],
    ['became files', () => asFiles('lib')],
  ])('and which %s is made of what git kept', async (_, change) => {
    await change()
    await git(directory, 'commit', '--quiet', '-m', 'without')
    const looked = await appearance(directory)
    await using tree = await found(world.open(directory).checkout(before))
    expect(await readdir(join(tree.directory, 'lib'))).toEqual(['.git', 'p.txt'])
    expect(await readFile(join(tree.directory, 'lib/p.txt'), 'utf8')).toBe('p1')
    expect(await git(join(tree.directory, 'lib'), 'rev-parse', 'HEAD')).toBe(world.hash['p1'])
    expect(await git(join(tree.directory, 'lib'), 'status', '--porcelain')).toBe('')
    expect(await git(tree.directory, 'status', '--porcelain')).toBe('')
    expect(await readFile(join(tree.directory, 'lib/.git'), 'utf8')).toBe('gitdir: ../.git/modules/lib\n')
    expect(tree.isWhole).toBe(true)
    expect(await appearance(directory)).toEqual(looked)
  })

  test('is a miss where git kept nothing: nobody knows what it was', async () => {
    await git(directory, 'rm', '--quiet', '-r', 'lib')
    await git(directory, 'commit', '--quiet', '-m', 'without')
    await rm(join(directory, '.git/modules'), { recursive: true })
    expect(await world.open(directory).checkout(before)).toMatchObject({
      kind: 'miss',
      reason: expect.stringMatching(
        /its submodule lib: it is not in this checkout, and git kept nothing of it: check out/,
      ),
    })
  })

  test('is a miss where what git kept lacks the commit', async () => {
    await git(directory, 'update-index', '--cacheinfo', `160000,${NOWHERE},lib`)
    await git(directory, 'commit', '--quiet', '-m', 'nobody has it')
    const bad = await git(directory, 'rev-parse', 'HEAD')
    await git(directory, 'checkout', '--quiet', before)
    await git(directory, 'rm', '--quiet', '-r', '-f', 'lib')
    await git(directory, 'commit', '--quiet', '-m', 'without')
    expect(await world.open(directory).checkout(bad)).toMatchObject({
      kind: 'miss',
      reason: expect.stringMatching(/its submodule lib: it is not in this checkout, and .*: check out the base/),
    })
  })

  test('is there with those within it, where these were checked out', async () => {
    const outer = world.newFolder()
    await git(world.root, 'init', '--quiet', outer)
    await git(outer, ...LOCAL, 'submodule', '--quiet', 'add', directory, 'app')
    await git(outer, 'commit', '--quiet', '-m', 'with')
    const commit = await git(outer, 'rev-parse', 'HEAD')
    const files = async (): Promise<readonly string[]> => {
      await using tree = await found(world.open(outer).checkout(commit))
      return (await readdir(join(tree.directory, 'app'), { recursive: true })).toSorted()
    }
    await git(outer, 'rm', '--quiet', '-r', 'app')
    await git(outer, 'commit', '--quiet', '-m', 'without')
    expect(await files()).toEqual(['.git', '.gitmodules', 'lib'])
    await git(outer, 'checkout', '--quiet', commit)
    await git(outer, ...LOCAL, 'submodule', '--quiet', 'update', '--init', '--recursive')
    await git(outer, 'checkout', '--quiet', '-')
    await rm(join(outer, 'app'), { recursive: true, force: true })
    expect(await files()).toEqual(['.git', '.gitmodules', 'lib', 'lib/.git', 'lib/p.txt'])
  })
})

/** A submodule's remote may be a folder. */
const LOCAL = ['-c', 'protocol.file.allow=always']

/** What was a submodule becomes files of the app itself. */
async function asFiles(path: string): Promise<void> {
  await rm(join(directory, path, '.git'))
  await git(directory, 'rm', '--quiet', '--cached', path)
  await git(directory, 'rm', '--quiet', '-f', '.gitmodules')
  await git(directory, 'add', path)
}
