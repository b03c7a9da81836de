import { lstat, mkdir, readdir, readFile, readlink, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { gitCommits } from '../../src/adapters/git/commits.ts'
import { ANYONE, TYPED, appearance, found } from '../support/commit-world.ts'
import { git, isolateGit, makeBare, temporaryFolder } from '../support/repository.ts'

const FILES = { 'main.go': 'base\n', 'testdata/a': 'a\n', 'testdata/deep/b': 'b\n', '.gitignore': 'dist/\n' }
const HISTORY = {
  commits: {
    base: { files: { ...FILES, 'dist/kept': 'tracked at the base\n', 'testdata/old': 'only at the base\n' } },
    head: { files: { ...FILES, 'main.go': 'head\n', 'added.go': 'new\n' }, parents: ['base'] },
  },
  refs: { main: 'head' },
} as const

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let commits: { readonly [name in keyof (typeof HISTORY)['commits']]: string }

beforeAll(async () => {
  isolateGit()
  folder = await temporaryFolder()
  commits = await makeBare<'base' | 'head'>(join(folder.path, 'app.git'), HISTORY)
})
afterAll(async () => await folder[Symbol.asyncDispose]())

let clones = 0
async function clone(): Promise<string> {
  const directory = join(folder.path, `clone-${(clones += 1)}`)
  await git(folder.path, 'clone', '--quiet', `file://${folder.path}/app.git`, directory)
  return directory
}

const baseOf = async (directory: string) =>
  found(gitCommits(directory, ANYONE, async () => folder.path, TYPED).checkout(commits.base))

/** Names below a folder, except those in its `.git`. */
async function namesIn(directory: string): Promise<readonly string[]> {
  return (await readdir(directory, { recursive: true })).filter((name) => !/^\.git(?:\/|$)/.test(name)).toSorted()
}

test('the tracked files are the base’s, whatever became of them at the head', async () => {
  const directory = await clone()
  await writeFile(join(directory, 'main.go'), 'not committed\n')
  await writeFile(join(directory, 'staged.go'), 'staged\n')
  await git(directory, 'add', 'staged.go')
  await using tree = await baseOf(directory)
  expect(await readFile(join(tree.directory, 'main.go'), 'utf8')).toBe('base\n')
  expect(await namesIn(tree.directory)).toEqual(
    [
      '.gitignore',
      'dist',
      'dist/kept',
      'main.go',
      'testdata',
      'testdata/a',
      'testdata/deep',
      'testdata/deep/b',
      'testdata/old',
    ].toSorted(),
  )
})

test('what is ignored or not added comes along, and the base’s own file in its place stays', async () => {
  const directory = await clone()
  await mkdir(join(directory, 'dist/empty'), { recursive: true })
  await writeFile(join(directory, 'dist/bundle.js'), 'made', { mode: 0o755 })
  await writeFile(join(directory, 'dist/kept'), 'made in the place of a tracked one')
  await writeFile(join(directory, 'testdata/notes'), 'not added')
  const before = [await appearance(directory), await namesIn(directory)]
  {
    await using tree = await baseOf(directory)
    const read = (path: string) => readFile(join(tree.directory, path), 'utf8')
    expect(await read('dist/bundle.js')).toBe('made')
    expect((await lstat(join(tree.directory, 'dist/bundle.js'))).mode & 0o777).toBe(0o755)
    expect(await read('dist/kept')).toBe('tracked at the base\n')
    expect(await read('testdata/notes')).toBe('not added')
    expect(await readdir(join(tree.directory, 'dist/empty'))).toEqual([])
    expect(tree.beside).toEqual(
      expect.arrayContaining([
        { path: 'dist/bundle.js', bytes: 4 },
        { path: 'testdata/notes', bytes: 9 },
      ]),
    )
    expect(tree.beside).toHaveLength(2)
    expect(tree.isWhole).toBe(true)
  }
  expect([await appearance(directory), await namesIn(directory)]).toEqual(before)
  expect(await readFile(join(directory, 'dist/bundle.js'), 'utf8')).toBe('made')
})

test('what was removed is removed, a folder with all that the base has in it', async () => {
  const directory = await clone()
  await rm(join(directory, 'testdata'), { recursive: true })
  await rm(join(directory, 'main.go'))
  await using tree = await baseOf(directory)
  expect(await namesIn(tree.directory)).toEqual(['.gitignore', 'dist', 'dist/kept'])
  expect(tree.isWhole).toBe(false)
  const checkout = await git(directory, 'status', '--porcelain')
  expect((await git(tree.directory, 'status', '--porcelain')).split('\n')).toEqual(
    expect.arrayContaining(checkout.split('\n')),
  )
})

test('of a folder of which something is left, only that is removed', async () => {
  const directory = await clone()
  await rm(join(directory, 'testdata/deep'), { recursive: true })
  await using tree = await baseOf(directory)
  expect(await readdir(join(tree.directory, 'testdata'))).toEqual(['a', 'old'])
})

test('a removed file that the base does not have is none that it lacks', async () => {
  const directory = await clone()
  await rm(join(directory, 'added.go'))
  await using tree = await baseOf(directory)
  expect(tree.isWhole).toBe(true)
})

test('a sparse tree has not all files of its commit', async () => {
  const directory = await clone()
  await git(directory, 'sparse-checkout', 'set', 'testdata')
  await using tree = await baseOf(directory)
  expect(await readdir(tree.directory)).not.toContain('dist')
  expect(tree.isWhole).toBe(false)
})

test('links are links, wherever they lead', async () => {
  const directory = await clone()
  const links = { file: 'main.go', folder: 'testdata', outside: folder.path, nowhere: 'no/such' }
  for (const [name, to] of Object.entries(links)) await symlink(to, join(directory, name))
  await using tree = await baseOf(directory)
  for (const [name, to] of Object.entries(links)) expect(await readlink(join(tree.directory, name))).toBe(to)
})

test('a link of the base in the place of a folder is not followed out of the tree', async () => {
  const outside = join(folder.path, 'outside')
  await mkdir(outside)
  await writeFile(join(outside, 'gone'), 'not ours')
  const directory = await clone()
  await git(directory, 'rm', '--quiet', '-r', 'testdata')
  await symlink(outside, join(directory, 'testdata'))
  await git(directory, 'add', 'testdata')
  await git(directory, 'commit', '--quiet', '-m', 'a link')
  const linked = await git(directory, 'rev-parse', 'HEAD')
  await git(directory, 'checkout', '--quiet', commits.head)
  await mkdir(join(directory, 'testdata/gone'))
  await writeFile(join(directory, 'testdata/gone/x'), '')
  await git(directory, 'add', 'testdata/gone/x')
  await rm(join(directory, 'testdata/gone'), { recursive: true })
  await writeFile(join(directory, 'testdata/made'), 'made')
  await using tree = await found(gitCommits(directory, ANYONE, async () => folder.path, TYPED).checkout(linked))
  expect(await readlink(join(tree.directory, 'testdata'))).toBe(outside)
  expect(await readdir(outside)).toEqual(['gone'])
})

test('a repository within the checkout lies beside the commit', async () => {
  const directory = await clone()
  await git(directory, 'clone', '--quiet', `file://${folder.path}/app.git`, 'nested')
  await using tree = await baseOf(directory)
  expect(await readFile(join(tree.directory, 'nested/main.go'), 'utf8')).toBe('head\n')
  expect(await git(join(tree.directory, 'nested'), 'rev-parse', 'HEAD')).toBe(commits.head)
  expect(tree.beside.map(({ path }) => path)).toContain('nested/main.go')
})

test('tracked files are as old as the checkout’s', async () => {
  const directory = await clone()
  await utimes(join(directory, 'main.go'), 1_600_000_000, 1_600_000_000)
  await using tree = await baseOf(directory)
  expect((await lstat(join(tree.directory, 'main.go'))).mtimeMs).toBe(1_600_000_000_000)
  const { mtimeMs } = await lstat(join(directory, '.git/HEAD'))
  expect((await lstat(join(tree.directory, 'testdata/old'))).mtimeMs).toBeCloseTo(mtimeMs, -1)
})

test('a temporary folder within the checkout does not contain itself', async () => {
  const directory = await clone()
  const temporary = join(directory, 'tmp')
  await mkdir(temporary)
  await writeFile(join(temporary, 'other'), 'a file of the user')
  await using commitsHere = gitCommits(directory, ANYONE, async () => temporary, TYPED)
  await using tree = await found(commitsHere.checkout(commits.base))
  expect(await readdir(join(tree.directory, 'tmp'))).toEqual(['other'])
})

test('what is made in a temporary folder within the checkout is no change of that', async () => {
  const directory = await clone()
  const temporary = join(directory, 'tmp')
  await mkdir(temporary)
  await using commitsHere = gitCommits(directory, ANYONE, async () => temporary, TYPED)
  expect(await found(commitsHere.facts())).toMatchObject({ head: commits.head, dirty: false })
  expect(await readdir(temporary)).toHaveLength(1)
})
