import { mkdir, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { gitCommits } from '../../src/adapters/git/commits.ts'
import { privateFolder } from '../../src/adapters/exec/private-folder.ts'
import { ANYONE, appearance, found, TYPED } from '../support/commit-world.ts'
import { git, isolateGit, temporaryFolder } from '../support/repository.ts'
import { commit, writeAll } from '../support/two-commits.ts'

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let directory: string

beforeAll(async () => {
  isolateGit()
  folder = await temporaryFolder()
  const library = join(folder.path, 'library')
  await git(folder.path, 'init', '--quiet', library)
  await writeAll(library, { 'lib.c': 10 })
  await commit(library, 'first')
  directory = join(folder.path, 'app')
  await git(folder.path, 'init', '--quiet', directory)
  await writeAll(directory, { 'web/main.go': 20, '.gitignore': 'dist/\n' })
  await git(directory, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', library, 'lib')
  await commit(directory, 'first')
  await writeAll(directory, { 'dist/deep/bundle.js': 700, 'web/notes': 5, 'lib/made.o': 30 })
  await symlink('dist', join(directory, 'out'))
  await git(directory, 'clone', '--quiet', library, 'nested')
})
afterAll(async () => await folder[Symbol.asyncDispose]())

const standingAt = (at: string, temporary = folder.path) =>
  found(gitCommits(at, ANYONE, async () => temporary, TYPED).standing())

const BESIDE = [
  { path: 'dist/deep/bundle.js', bytes: 700 },
  { path: 'lib/made.o', bytes: 30 },
  { path: 'nested/lib.c', bytes: 10 },
  { path: 'out', bytes: 0 },
  { path: 'web/notes', bytes: 5 },
]
const ofUsers = (beside: readonly { readonly path: string }[]) =>
  beside.filter(({ path }) => !path.includes('.git/')).toSorted((a, b) => (a.path < b.path ? -1 : 1))

test('a checkout has what lies beside its commit, also in submodules and repositories within', async () => {
  const before = await appearance(directory)
  const { root, beside } = await standingAt(directory)
  expect(root).toBe(directory)
  expect(ofUsers(beside)).toEqual(BESIDE)
  expect(await appearance(directory)).toEqual(before)
})

test('a folder of it has the same files, and its own place by every way to it', async () => {
  const link = join(folder.path, 'link')
  await symlink(directory, link)
  const standing = await standingAt(join(link, 'web'))
  expect([standing.directory, ofUsers(standing.beside)]).toEqual([join(directory, 'web'), BESIDE])
  expect(standing.translate(join(link, 'web/x'))).toBe(join(directory, 'web/x'))
  expect(standing.translate('/elsewhere')).toBe('/elsewhere')
})

test('what is made for the run in a temporary folder within is none of it', async () => {
  const temporary = join(directory, 'tmp')
  await mkdir(temporary)
  try {
    await privateFolder(temporary) // for another part of this run
    const cache = join(temporary, 'cache')
    const opening = { ...TYPED, own: { temporary, cache } }
    await using commits = gitCommits(directory, ANYONE, async () => temporary, opening)
    await writeAll(temporary, { 'cache/layers/one': 400, 'cached/kept': 1, 'weighbridge-notes.txt': 2 })
    const own = [
      { path: 'tmp/cached/kept', bytes: 1 },
      { path: 'tmp/weighbridge-notes.txt', bytes: 2 },
    ]
    expect(ofUsers((await found(commits.standing())).beside)).toEqual(
      [...BESIDE, ...own].toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    )
  } finally {
    await rm(temporary, { recursive: true })
  }
})

test('of what lies beside, that is kept whose bytes stay', async () => {
  const standing = await standingAt(directory)
  const kept = await standing.keptBy(async () => {
    await writeFile(join(directory, 'web/notes'), 'other')
    await utimes(join(directory, 'lib/made.o'), new Date(), new Date())
  })
  expect(ofUsers(kept)).toEqual(BESIDE.filter(({ path }) => path !== 'web/notes'))
})

test.each([
  ['beside a commit', 'caf\xE9', 'caf\uFFFD'],
  ['in a folder beside it', 'dist/caf\xE9.js', 'dist/caf\uFFFD.js'],
  ['of such a folder', 'dist/caf\xE9/x', 'dist/caf\uFFFD'],
  ['in a submodule', 'lib/caf\xE9', 'its submodule lib: .*caf\uFFFD'],
  ['in a repository within', 'nested/caf\xE9', 'nested/caf\uFFFD'],
])('a name %s that is not UTF-8 is not overlooked', async (_, path, told) => {
  const at = Buffer.from(join(directory, path), 'latin1')
  if (path.endsWith('/x')) await mkdir(at.subarray(0, -2))
  await writeFile(at, 'beside')
  try {
    await using commits = gitCommits(directory, ANYONE, async () => folder.path, TYPED)
    const reason = expect.stringMatching(new RegExp(`${told}.* is not UTF-8`))
    for (const answer of [commits.standing(), commits.beside()]) {
      expect(await answer).toEqual({ kind: 'miss', reason })
    }
  } finally {
    await rm(at)
    if (path.endsWith('/x')) await rm(at.subarray(0, -2), { recursive: true })
  }
})

test('a removed file whose name is not UTF-8 is not overlooked', async () => {
  const odd = join(folder.path, 'odd')
  await git(folder.path, 'init', '--quiet', odd)
  const at = Buffer.from(join(odd, 'caf\xE9'), 'latin1')
  await writeFile(at, 'tracked')
  await commit(odd, 'first')
  await rm(at)
  const reason = expect.stringContaining('caf\uFFFD is not UTF-8')
  await using commits = gitCommits(odd, ANYONE, async () => folder.path, TYPED)
  expect(await commits.standing()).toEqual({ kind: 'miss', reason })
})
