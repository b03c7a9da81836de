import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from '@jest/globals'
import { appWithLibrary } from '../support/app-with-library.ts'
import { ANYONE, NOWHERE, appearance, commitWorld, found } from '../support/commit-world.ts'
import { git } from '../support/repository.ts'

const world = commitWorld()
/** A clone of the app, with the library at p2; the commit before has it at p1. */
let directory: string
let before: string

beforeEach(async () => {
  ;({ directory, before } = await appWithLibrary(world))
})

const inWorkflow = (from: string, commit: string) => world.open(from, ANYONE, 'workflow').checkout(commit)

describe('one that the head has no more', () => {
  test.each<[string, () => Promise<unknown>]>([
    ['is removed', () => git(directory, 'rm', '--quiet', '-r', 'lib')],
    ['has moved', () => git(directory, 'mv', 'lib', 'moved')],
    ['has moved into a folder', () => intoFolder()],
    ['became files', () => asFiles('lib')],
  ])('and which %s is at the base’s commit', async (_, change) => {
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

  test('and whose commit is not here is fetched where it has moved, with what lies beside it there', async () => {
    await rm(join(directory, '.git/modules/lib'), { recursive: true })
    await rm(join(directory, 'lib'), { recursive: true })
    await git(join(world.bare, 'app.git'), 'config', 'uploadpack.allowAnySHA1InWant', 'true')
    await git(directory, 'submodule', '--quiet', 'update', '--init', '--depth=1', 'lib')
    await intoFolder()
    await git(directory, 'commit', '--quiet', '-m', 'moved')
    await writeFile(join(directory, 'deep/moved/made'), 'beside')
    const looked = await appearance(directory)
    await using tree = await found(inWorkflow(directory, before))
    expect(await readFile(join(tree.directory, 'lib/p.txt'), 'utf8')).toBe('p1')
    expect(tree.beside).toEqual([{ path: 'lib/made', bytes: 6 }])
    expect(await git(join(tree.directory, 'lib'), 'status', '--porcelain')).toBe('?? made')
    expect(await appearance(directory)).toEqual(looked)
  })

  test('and has moved has those within it, as they are checked out', async () => {
    const outer = world.newFolder()
    await git(world.root, 'init', '--quiet', outer)
    await git(outer, ...LOCAL, 'submodule', '--quiet', 'add', directory, 'app')
    await git(outer, ...LOCAL, 'submodule', '--quiet', 'update', '--init', '--recursive')
    await git(outer, 'commit', '--quiet', '-m', 'with')
    const commit = await git(outer, 'rev-parse', 'HEAD')
    await mkdir(join(outer, 'deep'))
    await git(outer, 'mv', 'app', 'deep/moved')
    await git(outer, 'commit', '--quiet', '-m', 'moved')
    await using tree = await found(inWorkflow(outer, commit))
    expect(await git(join(tree.directory, 'app/lib'), 'status', '--porcelain')).toBe('')
    expect(await git(join(tree.directory, 'app/lib'), 'rev-parse', 'HEAD')).toBe(world.hash['p2'])
    expect(await git(tree.directory, 'status', '--porcelain')).toBe('')
    expect(tree.isWhole).toBe(true)
  })

  describe('in a workflow', () => {
    const unsure = { kind: 'miss', reason: expect.stringMatching(/: nothing in this checkout tells whether it would/) }

    test('is a miss where the head has none: what is kept may be of another workflow', async () => {
      await git(directory, 'rm', '--quiet', '-r', 'lib')
      await git(directory, 'commit', '--quiet', '-m', 'without')
      expect(await inWorkflow(directory, before)).toMatchObject(unsure)
    })

    test('is made of what git kept where the head has others, without those within it', async () => {
      const outer = world.newFolder()
      await git(world.root, 'init', '--quiet', outer)
      await git(outer, ...LOCAL, 'submodule', '--quiet', 'add', directory, 'app')
      await git(outer, 'submodule', '--quiet', 'add', `${world.server.url}/app.git`, 'other')
      await git(outer, 'commit', '--quiet', '-m', 'with')
      const commit = await git(outer, 'rev-parse', 'HEAD')
      const without = async (): Promise<void> => {
        await git(outer, 'rm', '--quiet', '-r', '-f', 'app')
        await git(outer, 'commit', '--quiet', '-m', 'without')
      }
      await without()
      await using tree = await found(inWorkflow(outer, commit))
      expect((await readdir(join(tree.directory, 'app'))).toSorted()).toEqual(['.git', '.gitmodules', 'lib'])
      await git(outer, 'checkout', '--quiet', commit)
      await git(outer, ...LOCAL, 'submodule', '--quiet', 'update', '--init', '--recursive')
      await without()
      expect(await inWorkflow(outer, commit)).toMatchObject(unsure)
    })
  })

  test('is a miss where git kept nothing: nobody knows what it was', async () => {
    await git(directory, 'rm', '--quiet', '-r', 'lib')
    await git(directory, 'commit', '--quiet', '-m', 'without')
    await rm(join(directory, '.git/modules'), { recursive: true })
    expect(await world.open(directory).checkout(before)).toMatchObject({
      kind: 'miss',
      reason: expect.stringMatching(/its submodule lib: it is not in this checkout, and git kept nothing of it$/),
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
      reason: expect.stringMatching(/its submodule lib: it is not in this checkout, and .+/),
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

async function intoFolder(): Promise<void> {
  await mkdir(join(directory, 'deep'))
  await git(directory, 'mv', 'lib', 'deep/moved')
}

/** Turns the submodule into files of the app itself. */
async function asFiles(path: string): Promise<void> {
  await rm(join(directory, path, '.git'))
  await git(directory, 'rm', '--quiet', '--cached', path)
  await git(directory, 'rm', '--quiet', '-f', '.gitmodules')
  await git(directory, 'add', path)
}
