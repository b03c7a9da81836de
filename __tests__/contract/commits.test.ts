import { rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { onStarted } from '../../src/adapters/exec/started.ts'
import { appearance, commitWorld } from '../support/commit-world.ts'
import { git } from '../support/repository.ts'

const world = commitWorld()

const edited = (directory: string): Promise<void> => writeFile(join(directory, 'm.txt'), 'other')

describe('facts', () => {
  test('of a clean checkout at its root', async () => {
    const directory = await world.mergeCheckout()
    expect(await world.open(directory).facts()).toEqual({
      kind: 'found',
      value: {
        head: world.hash['merge'],
        parents: [world.hash['m130'], world.hash['p2']],
        dirty: false,
        isWhole: true,
        prefix: '',
      },
    })
  })

  test.each([
    ['a changed file', 'm.txt', true],
    ['a new file', 'new.txt', true],
    ['an ignored file', 'ignored.txt', false],
  ])('%s in a folder below the root', async (_, file, dirty) => {
    const directory = await world.mergeCheckout()
    await writeFile(join(directory, '.git', 'info', 'exclude'), 'ignored.txt\n')
    await writeFile(join(directory, file), 'other')
    expect(await world.open(join(directory, 'sub')).facts()).toMatchObject({ value: { dirty, prefix: 'sub' } })
  })

  test.each<[string, boolean, (directory: string) => Promise<unknown>]>([
    ['with a file more', true, (directory) => writeFile(join(directory, 'new.txt'), '')],
    ['with a removal that is to be committed', true, (directory) => git(directory, 'rm', '--quiet', 'm.txt')],
    ['with a file removed', false, (directory) => rm(join(directory, 'm.txt'))],
    ['that is sparse', false, (directory) => git(directory, 'sparse-checkout', 'set', '--no-cone', '/sub/')],
  ])('say whether all files are there, of a checkout %s', async (_, isWhole, change) => {
    const directory = await world.mergeCheckout()
    await change(directory)
    expect(await world.open(directory).facts()).toMatchObject({ value: { isWhole } })
  })

  test.each<[string, boolean, readonly string[], (directory: string) => Promise<unknown>]>([
    // what happened to a file, whether that is a change, how it was marked before
    ['nothing', true, ['--assume-unchanged', 'm.txt'], async () => undefined],
    ['changed', true, ['--assume-unchanged', 'm.txt'], edited],
    ['removed', true, ['--assume-unchanged', 'm.txt'], (directory) => rm(join(directory, 'm.txt'))],
    ['changed', true, ['--skip-worktree', 'm.txt'], edited],
    ['nothing', false, ['--refresh'], async () => undefined],
  ])('a file that git was told to overlook may be changed: %s, %s, %j', async (_, dirty, mark, change) => {
    const directory = await world.mergeCheckout()
    await git(directory, 'update-index', ...mark)
    await change(directory)
    expect(await world.open(directory).facts()).toMatchObject({ value: { dirty } })
  })

  test('a sparse checkout has no changes', async () => {
    const directory = await world.mergeCheckout()
    await git(directory, 'sparse-checkout', 'set', '--no-cone', '/sub/')
    expect(await world.open(directory).facts()).toMatchObject({ value: { dirty: false, isWhole: false } })
  })

  test('leave the index as it is, where `git status` would refresh it', async () => {
    const directory = await world.mergeCheckout()
    await utimes(join(directory, 'm.txt'), 1, 1)
    const before = await appearance(directory)
    expect(await world.open(directory).facts()).toMatchObject({ value: { dirty: false } })
    expect(await appearance(directory)).toEqual(before)
  })

  test('are missing, with the reason, outside a repository, in a bare one and before the first commit', async () => {
    const empty = world.newFolder()
    await git(world.root, 'init', '--quiet', empty)
    const expected: readonly (readonly [string, string])[] = [
      [world.root, 'this is not a git repository'],
      [join(world.bare, 'app.git'), 'this cannot be used as a git checkout: this operation must be run in a work tree'],
      [empty, 'the repository has no commit yet'],
    ]
    for (const [directory, reason] of expected) {
      expect(await world.open(directory).facts()).toMatchObject({ kind: 'miss', reason })
    }
  })

  test('are those of the folder, also when a git hook started the run', async () => {
    const directory = await world.mergeCheckout()
    process.env['GIT_DIR'] = join(world.bare, 'app.git')
    process.env['GIT_INDEX_FILE'] = join(world.root, 'some-index')
    const facts = await world.open(directory).facts()
    delete process.env['GIT_DIR']
    delete process.env['GIT_INDEX_FILE']
    expect(facts).toMatchObject({ value: { head: world.hash['merge'], dirty: false } })
  })
})

test.each<[string, boolean, string, (directory: string) => Promise<unknown>]>([
  ['as it was committed', true, 'sub/a.txt', async () => undefined],
  ['changed', false, 'm.txt', (directory) => writeFile(join(directory, 'm.txt'), 'other')],
  ['changed and added', false, 'm.txt', (directory) => changed(directory, 'add')],
  [
    'changed, which the index overlooks',
    false,
    'm.txt',
    (directory) => changed(directory, 'update-index', '--assume-unchanged'),
  ],
  ['not added', false, 'new.txt', (directory) => writeFile(join(directory, 'new.txt'), '')],
  ['removed', false, 'm.txt', (directory) => rm(join(directory, 'm.txt'))],
  ['no file', false, 'sub', async () => undefined],
  ['outside of the checkout', false, '../m.txt', (directory) => writeFile(join(directory, '..', 'm.txt'), 'm130')],
])('whether a file is what the commit has: one %s', async (_, expected, path, change) => {
  const directory = await world.mergeCheckout()
  await change(directory)
  expect(await world.open(join(directory, 'sub')).isCommitted(path)).toBe(expected)
})

async function changed(directory: string, ...command: readonly string[]): Promise<void> {
  await writeFile(join(directory, 'm.txt'), 'other')
  await git(directory, ...command, 'm.txt')
}

test('a repository is told from others, and is the same in all of its checkouts', async () => {
  const directory = await world.fullClone()
  const linked = world.newFolder()
  await git(directory, 'worktree', 'add', '--quiet', '--detach', linked)
  const identityOf = (path: string) => world.open(path).identity()
  const identity = await identityOf(directory)
  expect(identity).toMatch(/^[0-9a-f]{32}$/)
  expect(await identityOf(linked)).toBe(identity)
  expect(await identityOf(join(directory, '.git', '..'))).toBe(identity)
  expect(await identityOf(await world.fullClone())).not.toBe(identity)
  expect(await identityOf(world.root)).toBeUndefined()
})

test('git is asked once for what a run needs of a checkout', async () => {
  const directory = await world.mergeCheckout()
  const asked: string[] = []
  using _ = onStarted(({ words: [, ...words], directory: where }) => {
    const command = words.find((word, index) => word !== '-c' && words[index - 1] !== '-c') // settings come first
    if (where === directory) asked.push(command ?? '')
  })
  const commits = world.open(directory)
  await commits.facts()
  await commits.identity()
  expect(asked.toSorted()).toEqual(['cat-file', 'init', 'ls-files', 'rev-parse', 'rev-parse', 'status'])
})

test('a program that the configuration names for the state of files does not run', async () => {
  const directory = await world.mergeCheckout()
  const ran = join(world.root, 'fsmonitor-ran')
  await git(directory, 'config', 'core.fsmonitor', `touch ${ran}; false`)
  expect(await world.open(directory).facts()).toMatchObject({ value: { dirty: false } })
  await expect(stat(ran)).rejects.toThrow('ENOENT')
})
