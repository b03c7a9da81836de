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
    await privateFolder(temporary) // of another part of this run
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
