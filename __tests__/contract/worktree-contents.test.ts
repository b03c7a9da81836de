import { lstat, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { gitCommits } from '../../src/adapters/git/commits.ts'
import { ANYONE, TYPED, appearance, found } from '../support/commit-world.ts'
import { ATTRIBUTES, installFilter, POINTER } from '../support/large-files.ts'
import { git, isolateGit, makeBare, temporaryFolder } from '../support/repository.ts'

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let bare: string
let base: string
let head: string

beforeAll(async () => {
  isolateGit()
  folder = await temporaryFolder()
  bare = join(folder.path, 'app.git')
  const files = { 'main.go': 'package main\n', 'sub/a.txt': 'a\n' }
  const attributes = { '.gitattributes': ATTRIBUTES, 'model.bin': POINTER }
  const made = await makeBare(bare, {
    commits: {
      first: { files: {} },
      base: { files, parents: ['first'] },
      head: { files: attributes, parents: ['base'] },
    },
    refs: { main: 'head', base: 'base', first: 'first' },
  })
  ;({ base, head } = made)
})
afterAll(async () => await folder[Symbol.asyncDispose]())

let clones = 0
async function clone(...args: readonly string[]): Promise<string> {
  const directory = join(folder.path, `clone-${(clones += 1)}`)
  await git(folder.path, 'clone', '--quiet', ...args, `file://${bare}`, directory)
  return directory
}

const treeOf = async (directory: string, commit: string) =>
  found(gitCommits(directory, ANYONE, async () => folder.path, TYPED).checkout(commit))

describe('the repository that the base’s tree is', () => {
  test('is the user’s, at that commit: history, tags and configuration are there', async () => {
    const directory = await clone()
    await git(directory, 'tag', '-a', '-m', 'one', 'v1', base)
    await using tree = await treeOf(directory, base)
    expect(await git(tree.directory, 'rev-parse', 'HEAD')).toBe(base)
    expect(await git(tree.directory, 'describe', '--dirty')).toBe('v1')
    expect(await git(tree.directory, 'rev-list', '--count', 'HEAD')).toBe('2')
    expect(await git(tree.directory, 'status', '--porcelain')).toBe('')
    expect(await git(tree.directory, 'fsck', '--strict')).toBe('')
    expect(await git(tree.directory, 'remote', 'get-url', 'origin')).toBe(`file://${bare}`)
  })

  test('shares objects with it, those of Git LFS too, and no file that is written to', async () => {
    const directory = await clone()
    await git(directory, 'checkout', '--quiet', '-b', 'objects/one')
    await mkdir(join(directory, '.git/lfs/objects/ab'), { recursive: true })
    await writeFile(join(directory, '.git/lfs/objects/ab/abcd'), 'large')
    await mkdir(join(directory, '.git/lfs/incomplete'))
    await writeFile(join(directory, '.git/lfs/incomplete/part'), 'lar')
    await using tree = await treeOf(directory, base)
    const linked = async (path: string): Promise<boolean> =>
      (await lstat(join(directory, '.git', path))).ino === (await lstat(join(tree.directory, '.git', path))).ino
    const [pack] = await readdir(join(directory, '.git/objects/pack'))
    // On a disk that clones files, nothing is linked.
    expect(await linked('lfs/objects/ab/abcd')).toBe(await linked(`objects/pack/${pack}`))
    for (const path of ['logs/refs/heads/objects/one', 'lfs/incomplete/part', 'config']) {
      expect([path, await linked(path)]).toEqual([path, false])
    }
  })

  test('has the same bytes each time', async () => {
    const directory = await clone()
    await using one = await treeOf(directory, base)
    await using two = await treeOf(directory, base)
    expect(await bytesIn(one.directory)).toEqual(await bytesIn(two.directory))
    expect([...(await bytesIn(one.directory)).keys()]).toContain('.git/index')
  })

  test('is beside the tree where the checkout’s .git is a link to it', async () => {
    const linked = join(folder.path, 'linked')
    const directory = await clone()
    await git(directory, 'worktree', 'add', '--quiet', '--detach', linked)
    const before = await appearance(directory)
    await using tree = await treeOf(linked, base)
    expect(await readFile(join(tree.directory, '.git'), 'utf8')).toMatch(/^gitdir: .*weighbridge-.*\n$/)
    expect(await git(tree.directory, 'rev-parse', 'HEAD')).toBe(base)
    await git(tree.directory, 'commit', '--quiet', '--allow-empty', '-m', 'ours')
    expect(await appearance(directory)).toEqual(before)
  })

  test('is there for a partial clone, which stays as it is', async () => {
    const directory = await clone('--filter=blob:none')
    const before = await appearance(directory)
    await using tree = await treeOf(directory, base)
    expect(await readFile(join(tree.directory, 'sub/a.txt'), 'utf8')).toBe('a\n')
    expect(await git(tree.directory, 'status', '--porcelain')).toBe('')
    expect(await appearance(directory)).toEqual(before)
  })

  test('is sparse for a sparse checkout', async () => {
    const directory = await clone()
    await git(directory, 'sparse-checkout', 'set', '--no-cone', '/sub/')
    await using tree = await treeOf(directory, base)
    expect(await readdir(tree.directory)).toEqual(expect.arrayContaining(['.git', 'sub']))
    expect(await readdir(tree.directory)).toHaveLength(2)
    expect(await git(tree.directory, 'status', '--porcelain')).toBe('')
  })
})

describe('a file of Git LFS', () => {
  afterEach(isolateGit)

  test.each([
    // in the checkout, in the tree
    ['a pointer', POINTER, POINTER],
    ['its content', 'large', 'large\n'],
    ['nothing', undefined, 'large\n'],
  ])('is %s there as in the checkout', async (_what, there, expected) => {
    const directory = await clone()
    await installFilter(folder.path)
    if (there === undefined) await git(directory, 'rm', '--quiet', '--cached', 'model.bin')
    else await writeFile(join(directory, 'model.bin'), there)
    await using tree = await treeOf(directory, head)
    expect(await readFile(join(tree.directory, 'model.bin'), 'utf8')).toBe(expected)
  })

  test('is a miss in a workflow whose checkout has none: nothing tells how it would come', async () => {
    const directory = await clone()
    await git(directory, 'rm', '--quiet', 'model.bin')
    const answer = await gitCommits(directory, ANYONE, async () => folder.path, { audience: 'workflow' }).checkout(head)
    expect(answer).toMatchObject({
      kind: 'miss',
      reason: expect.stringMatching(/it has Git LFS files, and nothing in/),
    })
  })
})

async function bytesIn(directory: string): Promise<ReadonlyMap<string, string>> {
  const names = await readdir(directory, { recursive: true, withFileTypes: true })
  const paths = names.filter((name) => name.isFile()).map((name) => join(name.parentPath, name.name))
  const texts = paths.toSorted().map(async (path) => {
    return [path.slice(directory.length + 1), await readFile(path, 'base64')] as const
  })
  return new Map(await Promise.all(texts))
}
