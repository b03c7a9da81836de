import { mkdir, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { committedFile } from '../../src/adapters/git/committed-file.ts'
import { openRepository, type Repository } from '../../src/adapters/git/repository.ts'
import { LARGEST_CONFIG } from '../../src/inputs/config/config.ts'
import type { Commits } from '../../src/ports.ts'
import { ANYONE, appearance, commitWorld, found, NOWHERE, TOKEN, TYPED } from '../support/commit-world.ts'
import { fakeCommits } from '../support/fake-commits.ts'
import { NOBODY } from '../support/loopback.ts'
import { git, isolateGit } from '../support/repository.ts'

const world = commitWorld()
const text = (value: string | null) => ({ kind: 'found', value })

describe.each<[string, () => Promise<{ readonly commits: Commits; readonly commit: string }>]>([
  [
    'git',
    async () => ({ commits: world.open(join(await world.mergeCheckout(), 'sub')), commit: world.hash['merge']! }),
  ],
  [
    'the fake',
    async () => {
      const commit = 'c'.repeat(40)
      return { commits: fakeCommits({ committed: { [commit]: { 'a.txt': 'a', '../m.txt': 'm130' } } }), commit }
    },
  ],
])('a file of a commit, from %s', (_, open) => {
  test.each([
    ['a.txt', 'a'],
    ['../m.txt', 'm130'],
    ['missing.txt', null],
    ['..', null],
  ])('is read from the folder the run starts in: %s', async (path, expected) => {
    const { commits, commit } = await open()
    expect(await commits.file(commit, path)).toEqual(text(expected))
  })
})

test('it is that of the commit, and not of the checkout', async () => {
  const directory = await world.mergeCheckout()
  await writeFile(join(directory, 'm.txt'), 'other')
  await writeFile(join(directory, 'new.txt'), 'new')
  const commits = world.open(directory)
  expect(await commits.file(world.hash['merge']!, 'm.txt')).toEqual(text('m130'))
  expect(await commits.file(world.hash['merge']!, join(directory, 'sub/a.txt'))).toEqual(text('a'))
  expect(await commits.file(world.hash['merge']!, 'new.txt')).toEqual(text(null))
})

test('a shallow checkout fetches the commit that it lacks, and stays as it is', async () => {
  const directory = await world.mergeCheckout()
  const before = await appearance(directory)
  const commits = world.open(directory)
  expect(await commits.file(world.hash['m130']!, 'm.txt')).toEqual(text('m130'))
  expect(await commits.file(world.hash['m130']!, 'sub/a.txt')).toEqual(text(null))
  expect(await appearance(directory)).toEqual(before)
})

test('a commit that cannot be had is a miss, and not a commit without the file', async () => {
  const directory = await world.mergeCheckout()
  expect(await world.open(directory).file(NOWHERE, 'm.txt')).toMatchObject({
    kind: 'miss',
    reason: expect.stringContaining('cannot be fetched'),
  })
  expect(await world.open(world.root).file(NOWHERE, 'm.txt')).toMatchObject({
    kind: 'miss',
    reason: 'this is not a git repository',
  })
})

describe.each(['blob:none', 'tree:0'])('a partial clone (%s)', (filter) => {
  async function partialClone(): Promise<string> {
    const directory = world.newFolder()
    await git(join(world.bare, 'app.git'), 'config', 'uploadpack.allowFilter', 'true')
    const header = `http.${world.guarded.url}/.extraheader=AUTHORIZATION: basic ${Buffer.from(`x-access-token:${TOKEN}`).toString('base64')}`
    const clone = ['clone', '--quiet', '--no-checkout', `--filter=${filter}`]
    await git(world.root, '-c', header, ...clone, `${world.guarded.url}/app.git`, directory)
    return directory
  }

  test('fetches the file, with the token', async () => {
    const directory = await partialClone()
    const before = await readdir(directory, { recursive: true })
    const commits = world.open(directory, { token: TOKEN, server: world.guarded.url })
    expect(await commits.file(world.hash['m3']!, 'm.txt')).toEqual(text('m3'))
    expect(await commits.file(world.hash['m3']!, 'missing.txt')).toEqual(text(null))
    expect(await readdir(directory, { recursive: true })).toEqual(before)
  })

  test('that cannot fetch it does not say that there is none', async () => {
    const directory = await partialClone()
    await git(directory, 'remote', 'set-url', 'origin', `http://${NOBODY}/app.git`)
    expect(await world.open(directory).file(world.hash['m3']!, 'm.txt')).toMatchObject({ kind: 'miss' })
  })
})

test('a file that git cannot fetch, and so calls missing, is a miss (git before 2.39)', async () => {
  const directory = await world.fullClone()
  const temporary = world.newFolder()
  await mkdir(temporary)
  const repository = await found(openRepository(directory, ANYONE, async () => temporary, TYPED))
  const saying = (stderr: string): Repository => ({
    ...repository,
    git: async (args, options) =>
      args[0] === 'cat-file' ? { code: 0, stdout: 'x missing\n', stderr } : await repository.git(args, options),
  })
  const answer = (stderr: string) => committedFile(saying(stderr), world.hash['m3']!, 'm.txt')
  expect(await answer('fatal: the remote end hung up')).toEqual({ kind: 'miss', reason: 'the remote end hung up' })
  expect(await answer('')).toEqual(text(null))
})

describe('in place of a file', () => {
  let directory: string
  let commit: string

  beforeAll(async () => {
    isolateGit()
    directory = world.newFolder()
    await git(world.root, 'init', '--quiet', directory)
    const put = async (path: string, content: string): Promise<void> => {
      await mkdir(dirname(join(directory, path)), { recursive: true })
      await writeFile(join(directory, path), content)
    }
    await put('ops/real.yml', 'real')
    await put('large.yml', 'x'.repeat(LARGEST_CONFIG + 1))
    await put('most.yml', 'x'.repeat(LARGEST_CONFIG))
    const links = { 'link.yml': 'ops/real.yml', 'ops/up.yml': '../link.yml', conf: 'ops', 'out.yml': '/etc/passwd' }
    const broken = { 'above.yml': '../real.yml', 'gone.yml': 'nowhere', 'loop.yml': 'loop.yml' }
    for (const [path, target] of Object.entries({ ...links, ...broken })) await symlink(target, join(directory, path))
    await git(directory, 'add', '.')
    await git(directory, 'update-index', '--add', '--cacheinfo', `160000,${world.hash['m1']!},lib`)
    await git(directory, 'commit', '--quiet', '-m', 'odd')
    commit = await git(directory, 'rev-parse', 'HEAD')
  })

  test.each<[string, string, object]>([
    ['a link is followed', 'link.yml', text('real')],
    ['links to links are, too', 'ops/up.yml', text('real')],
    ['so is a folder that is a link', 'conf/real.yml', text('real')],
    ['a folder is no file', 'ops', text(null)],
    ['a submodule is no file', 'lib', text(null)],
    ['what is below a submodule is not known', 'lib/real.yml', { kind: 'miss', reason: /below a submodule/ }],
    ['nor is it further down', 'lib/a/b/real.yml', { kind: 'miss', reason: /belongs to no commit/ }],
    ['nothing is below a folder that the commit lacks', 'none/a/real.yml', text(null)],
    ['nor is it known what is outside', '../real.yml', { kind: 'miss', reason: /outside .* belongs to no commit/ }],
    ['or in no folder at all', '/no/such/real.yml', { kind: 'miss', reason: /outside .* belongs to no commit/ }],
    ['nothing is below a file', 'ops/real.yml/x', text(null)],
    [
      'a link out of the repository is not followed',
      'out.yml',
      { kind: 'miss', reason: /leads out of the repository/ },
    ],
    ['nor is one above its root', 'above.yml', { kind: 'miss', reason: /leads out of the repository/ }],
    ['a link to nothing is known for that', 'gone.yml', { kind: 'miss', reason: /leads to no file/ }],
    ['so is one to itself', 'loop.yml', { kind: 'miss', reason: /leads to no file/ }],
    ['a name that git cannot be asked for is not asked for', 'a\nb', { kind: 'miss', reason: /line break/ }],
    ['a file may be too large', 'large.yml', { kind: 'miss', reason: /it has more than 4\.2 MB/ }],
  ])('%s', async (_, path, expected) => {
    const answer = await world.open(directory).file(commit, path)
    const { reason } = { reason: undefined, ...expected }
    expect(answer).toEqual(reason === undefined ? expected : { ...expected, reason: expect.stringMatching(reason) })
  })

  test.each([
    ['the checkout', '', 'ops/real.yml'],
    ['the checkout, and then a link of the commit', '', 'conf/real.yml'],
    ['a folder of it', 'ops', 'real.yml'],
    ['the file', 'ops/real.yml', ''],
  ])('a link elsewhere leads to %s', async (_, target, path) => {
    const link = world.newFolder()
    await symlink(join(directory, target), link)
    expect(await world.open(directory).file(commit, join(link, path))).toEqual(text('real'))
    const gone = await world.open(directory).file(commit, join(link, 'missing.yml'))
    expect(gone).toEqual(text(null))
  })

  test('a folder that became a link in the checkout is still one of the commit', async () => {
    const clone = world.newFolder()
    await git(world.root, 'clone', '--quiet', directory, clone)
    await rm(join(clone, 'ops'), { recursive: true })
    await symlink('nowhere', join(clone, 'ops'))
    expect(await world.open(clone).file(commit, 'ops/real.yml')).toEqual(text('real'))
  })

  test('a file may be as large as the limit', async () => {
    const answer = await world.open(directory).file(commit, 'most.yml')
    expect(answer.kind === 'found' && answer.value?.length).toBe(LARGEST_CONFIG)
  })
})
