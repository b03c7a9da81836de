// How a checkout differs from a commit, by the user's own git.
import { chmod, mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { beforeEach, expect, test } from '@jest/globals'
import type { Change } from '../../src/plan/changed-input.ts'
import { appWithLibrary } from '../support/app-with-library.ts'
import { appearance, commitWorld, found, NOWHERE } from '../support/commit-world.ts'
import { git } from '../support/repository.ts'

const world = commitWorld()
let directory: string
/** What the change is made on. */
let base: string

beforeEach(async () => {
  directory = world.newFolder()
  await git(world.root, 'init', '--quiet', directory)
  for (const path of ['a.txt', 'b.txt', 'tool.sh', 'sub/c.txt', 'sub/.gitattributes']) await write(path, `${path}\n`)
  await symlink('a.txt', join(directory, 'link'))
  base = await commit()
})

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(directory, path)), { recursive: true })
  await writeFile(join(directory, path), text)
}

async function commit(): Promise<string> {
  await git(directory, 'add', '--all')
  await git(directory, 'commit', '--quiet', '--message', 'change')
  return git(directory, 'rev-parse', 'HEAD')
}

const inFolder = (path: string): string => join(directory, path)

/** Without the git directory, which is always one. */
async function changesSince(commitHash: string, at = directory): Promise<readonly Change[]> {
  await using commits = world.open(at)
  const { changes } = await found(commits.changes(commitHash))
  return changes.filter(({ kind }) => kind !== 'git directory')
}

const tracked = (...paths: readonly string[]) => paths.map((path) => ({ kind: 'tracked', path }))
const uncommitted = (...paths: readonly string[]) => paths.map((path) => ({ kind: 'uncommitted', path }))

test.each<[string, () => Promise<unknown>, readonly object[]]>([
  ['nothing', async () => {}, []],
  ['a file', () => write('sub/c.txt', 'other'), tracked('sub/c.txt')],
  ['a new file', () => write('new.txt', 'new'), tracked('new.txt')],
  ['a removed file', () => rm(inFolder('a.txt')), tracked('a.txt')],
  ['a file with another name', () => rename(inFolder('a.txt'), inFolder('z.txt')), tracked('a.txt', 'z.txt')],
  ['a mode', () => chmod(inFolder('tool.sh'), 0o755), tracked('tool.sh')],
  ['a file in place of a link', () => rm(inFolder('link')).then(() => write('link', 'a.txt')), tracked('link')],
  ['an odd name', () => write('a "b"\n.txt', 'new'), tracked('a "b"\n.txt')],
  [
    'attributes, which decide how others are checked out',
    () => write('sub/.gitattributes', '*.txt text eol=crlf\n'),
    [{ kind: 'folder', path: 'sub/.gitattributes', folder: 'sub' }],
  ],
])('a commit that changes %s', async (_, make, expected) => {
  await make()
  await git(directory, 'add', '--all')
  await git(directory, 'commit', '--quiet', '--allow-empty', '--message', 'change')
  expect(await changesSince(base)).toEqual(expected)
})

test('what is not committed counts, also if it is ignored, and the checkout stays as it is', async () => {
  await write('.gitignore', 'out/\n')
  const head = await commit()
  await write('out/made/a.js', 'made')
  await write('notes', 'notes')
  await write('b.txt', 'other')
  await mkdir(inFolder('empty'))
  const before = await appearance(directory)
  const changes = await changesSince(head)
  expect(changes).toEqual([...tracked('b.txt'), ...uncommitted('empty', 'notes', 'out/made/a.js')])
  expect(await appearance(directory)).toEqual(before)
})

test('from a folder of it, all of it is told by paths from the root', async () => {
  await write('a.txt', 'other')
  await write('sub/new', 'new')
  await using commits = world.open(inFolder('sub'))
  const tree = await found(commits.changes(base))
  expect(tree).toMatchObject({ root: directory, directory: inFolder('sub') })
  expect(tree.translate(inFolder('sub/c.txt'))).toBe(inFolder('sub/c.txt'))
  expect(tree.changes).toEqual([
    ...tracked('a.txt'),
    { kind: 'git directory', path: '.git' },
    { kind: 'git directory', path: '.git/HEAD' },
    ...uncommitted('sub/new'),
  ])
})

test("the user's settings do not hide a change", async () => {
  for (const [key, value] of Object.entries({
    'diff.renames': 'copies',
    'diff.relative': 'true',
    'diff.external': 'false',
  }))
    await git(directory, 'config', key, value)
  await rename(inFolder('a.txt'), inFolder('sub/a.txt'))
  await commit()
  expect(await changesSince(base, inFolder('sub'))).toEqual(tracked('a.txt', 'sub/a.txt'))
})

test('nothing is known where git is told to overlook changes', async () => {
  await git(directory, 'update-index', '--assume-unchanged', 'a.txt')
  await write('a.txt', 'other')
  await using commits = world.open(directory)
  expect(await commits.changes(base)).toEqual({
    kind: 'miss',
    reason: 'git is told to overlook changes of some files (git ls-files -v)',
  })
})

test('a shallow checkout fetches the commit, and one that nobody has is a miss', async () => {
  const merge = await world.mergeCheckout()
  expect(await changesSince(world.hash['m130']!, merge)).toEqual(tracked('p.txt', 'sub/a.txt'))
  await using commits = world.open(merge)
  expect(await commits.changes(NOWHERE)).toMatchObject({ kind: 'miss' })
})

type Make = (lib: string) => Promise<unknown>

test.each<[string, Make]>([
  ['a changed file', (lib) => writeFile(join(lib, 'p.txt'), 'other')],
  ['another commit', (lib) => git(lib, 'checkout', '--quiet', world.hash['p1']!)],
])('a submodule with %s is a folder that changed, whatever its settings are', async (_, make) => {
  const { directory: app } = await appWithLibrary(world)
  await git(app, 'config', '--file', '.gitmodules', 'submodule.lib.ignore', 'all')
  await git(app, 'commit', '--quiet', '--all', '--message', 'ignored')
  const head = await git(app, 'rev-parse', 'HEAD')
  expect(await changesSince(head, app)).toEqual([])
  await make(join(app, 'lib'))
  const lib = { kind: 'folder', path: 'lib', folder: 'lib' }
  const changes = await changesSince(head, app)
  expect(changes).toContainEqual(lib)
  expect(new Set(changes.map((each) => JSON.stringify(each))).size).toBe(1)
})

test('so is a submodule of the base at another commit', async () => {
  const { directory: app, before } = await appWithLibrary(world)
  expect(await changesSince(before, app)).toEqual([{ kind: 'folder', path: 'lib', folder: 'lib' }])
})

test('what is changed in a submodule of a submodule is seen, too', async () => {
  const { directory: app } = await appWithLibrary(world)
  const lib = join(app, 'lib')
  await git(lib, 'submodule', '--quiet', 'add', `${world.server.url}/app.git`, 'inner')
  await git(lib, 'config', '--file', '.gitmodules', 'submodule.inner.ignore', 'all')
  await git(lib, 'add', '--all')
  await git(lib, 'commit', '--quiet', '--message', 'inner')
  await git(app, 'commit', '--quiet', '--all', '--message', 'inner')
  const head = await git(app, 'rev-parse', 'HEAD')
  expect(await changesSince(head, app)).toEqual([])
  await writeFile(join(lib, 'inner/m.txt'), 'other')
  expect(await changesSince(head, app)).toContainEqual({ kind: 'folder', path: 'lib/inner', folder: 'lib/inner' })
})
