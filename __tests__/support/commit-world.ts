import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { lstat, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll } from '@jest/globals'
import type { Access } from '../../src/adapters/git/credentials.ts'
import { gitCommits, type GitCommits } from '../../src/adapters/git/commits.ts'
import type { Found, Miss } from '../../src/ports.ts'
import type { Audience } from '../../src/units/audience.ts'
import { actionsCheckout, type CheckoutOptions } from './actions-checkout.ts'
import { together, type Own } from './clean-up.ts'
import { serveGit, type GitServer } from './git-server.ts'
import { git, isolateGit, line, makeBare, temporaryFolder, type CommitLiteral, type History } from './repository.ts'

/** No token for any server. */
export const ANYONE = { token: '', server: '' }
/** A run on the command line that is never cancelled. */
export const TYPED = { audience: 'command line' } as const
/** The token that the guarded server requires. */
export const TOKEN = 'ghs_secret'
/** A commit that does not exist. */
export const NOWHERE = 'f'.repeat(40)

/**
 * main: m1 … m130; the pull request's branch starts at m10, and `merge` is refs/pull/7/merge. `lost1` is where main was
 * before a force push, `updated` the pull request's branch after it merged a newer main, `release1` has the tag v1, and
 * m20 the annotated tag v2. Each line of commits has its own file. `r1` and `r2` are the pull request rebased on main,
 * `squash` its first commit, squashed. s1 … s5 are the commits of stacked pull requests, which became t1 … t5; `u4` is
 * s4 if main got another commit before it.
 */
const HISTORY: WorldHistory = {
  commits: {
    ...line('m', 130),
    ...line('p', 2, 'm10'),
    merge: { files: { 'm.txt': 'm130', 'p.txt': 'p2', 'sub/a.txt': 'a' }, parents: ['m130', 'p2'] },
    updated: { files: { 'm.txt': 'm100', 'p.txt': 'p2' }, parents: ['p2', 'm100'] },
    ...line('lost', 1, 'm129'),
    ...line('alien', 1),
    ...line('release', 1, 'm5'),
    r1: { files: { 'm.txt': 'm130', 'p.txt': 'p1' }, parents: ['m130'], as: 'p1', put: 1000 },
    r2: { files: { 'm.txt': 'm130', 'p.txt': 'p2' }, parents: ['r1'], as: 'p2', put: 1000 },
    ...line('s', 5, 'm10'),
    ...stacked([1100, 1200, 1200, 1300, 1301]),
    aside1: { files: { 'm.txt': 'm130', 's.txt': 's3', 'a.txt': 'a' }, parents: ['t3'] },
    u4: { files: { 'm.txt': 'm130', 's.txt': 's4', 'a.txt': 'a' }, parents: ['aside1'], as: 's4', put: 1300 },
    squash: { files: { 'm.txt': 'm130', 'p.txt': 'p1' }, parents: ['m130'] },
  },
  refs: {
    main: 'm130',
    feature: 'p2',
    alien: 'alien1',
    rebased: 'r2',
    'rebased-one': 'r1',
    stack: 't5',
    'stack-on-more': 'u4',
    squashed: 'squash',
    'refs/pull/15/head': 's5',
    'refs/pull/7/merge': 'merge',
    'refs/pull/8/head': 'updated',
    'refs/pull/9/head': 'lost1',
    'refs/tags/v1': 'release1',
  },
  annotated: { v2: 'm20' },
}

/** A history with commits by name. `annotated`: tags that are objects of their own, with what they are of. */
export interface WorldHistory extends History<string> {
  readonly annotated: { readonly [tag: string]: string }
}

/** s1 … after they were rebased onto main, each at its second. The last has no change of its own. */
function stacked(seconds: readonly number[]): { readonly [name: string]: CommitLiteral } {
  const commits = seconds.map((put, index) => {
    const text = `s${Math.min(index + 1, 4)}`
    const parents = [index === 0 ? 'm130' : `t${index}`]
    return [`t${index + 1}`, { files: { 'm.txt': 'm130', 's.txt': text }, parents, as: `s${index + 1}`, put }]
  })
  return Object.fromEntries(commits)
}

/** A history on a server, and checkouts of it. Disposing removes everything. */
export interface CommitWorld extends AsyncDisposable {
  readonly root: string
  /** The bare repositories that both servers serve: `app.git` has the history. */
  readonly bare: string
  readonly server: GitServer
  /** The same repositories, for requests with the token. */
  readonly guarded: GitServer
  /** Hashes by the names in the history. */
  readonly hash: { readonly [name: string]: string }
  /** Path of a folder that does not exist yet. */
  newFolder(): string
  /** A full clone of main, without other branches and tags. */
  fullClone(): Promise<string>
  /** What actions/checkout leaves for a commit by name. */
  checkedOut(ref: string, name: string, more?: Partial<CheckoutOptions>): Promise<string>
  /** The same for the pull request. */
  mergeCheckout(more?: Partial<CheckoutOptions>): Promise<string>
  /** Names of all commits whose objects are in a checkout, even if no ref leads there. */
  commitsHere(directory: string): Promise<readonly string[]>
  /** The port of a checkout to test: for `ANYONE` on the command line, unless given otherwise. */
  open(directory: string, access?: Access, audience?: Audience): OpenCommits
}

export interface OpenCommits extends GitCommits {
  /** The folder of everything made for it, until it is disposed of. */
  readonly temporary: string
  /** Names of all commits that it has so far: those of the checkout, and those it fetched. */
  known(): Promise<readonly string[]>
}

/** For the tests of a file: made before them and removed after them, so usable only within them. */
export function commitWorld(history = HISTORY): CommitWorld {
  const world: Partial<CommitWorld> = {}
  beforeAll(async () => {
    Object.assign(world, await together((own) => makeWorld(own, history)))
  })
  afterAll(async () => await world[Symbol.asyncDispose]?.())
  return world as CommitWorld
}

async function makeWorld(own: Own, history: WorldHistory): Promise<Omit<CommitWorld, typeof Symbol.asyncDispose>> {
  isolateGit()
  const { path: root } = own(await temporaryFolder())
  const bare = join(root, 'bare')
  const hash: { readonly [name: string]: string } = await makeBare(join(bare, 'app.git'), history)
  for (const [tag, name] of Object.entries(history.annotated))
    await git(join(bare, 'app.git'), 'tag', '-a', '-m', tag, tag, hash[name]!)
  const server = own(await serveGit(bare))
  const guarded = own(await serveGit(bare, TOKEN))
  let folders = 0
  const newFolder = (): string => join(root, `checkout-${(folders += 1)}`)
  const checkedOut: CommitWorld['checkedOut'] = async (ref, name, more = {}) => {
    const directory = newFolder()
    await actionsCheckout(directory, { url: `${server.url}/app.git`, ref, commit: hash[name]!, ...more })
    return directory
  }
  return {
    root,
    bare,
    server,
    guarded,
    hash,
    newFolder,
    checkedOut,
    mergeCheckout: (more) => checkedOut('refs/pull/7/merge', 'merge', more),
    async fullClone() {
      const directory = newFolder()
      await git(root, 'clone', '--quiet', '--single-branch', '--no-tags', `${server.url}/app.git`, directory)
      return directory
    },
    commitsHere: (directory) => commitsHere(directory, hash),
    open(directory, access = ANYONE, audience = 'command line') {
      const temporary = newFolder()
      mkdirSync(temporary)
      const known = async () => {
        const [store] = await readdir(temporary)
        return commitsHere(join(temporary, store!), hash)
      }
      return { ...gitCommits(directory, access, async () => temporary, { audience }), temporary, known }
    },
  }
}

async function commitsHere(directory: string, hash: CommitWorld['hash']): Promise<readonly string[]> {
  const all = await git(directory, 'cat-file', '--batch-all-objects', '--batch-check=%(objecttype) %(objectname)')
  const names = new Map(Object.entries(hash).map(([name, value]) => [`commit ${value}`, name]))
  const commits = all.split('\n').filter((each) => each.startsWith('commit '))
  return commits.map((each) => names.get(each) ?? each).toSorted()
}

/** Everything about a checkout: git's answers, and each file of its git directories, to the byte and with its times. */
export async function appearance(directory: string): Promise<object> {
  const common = await git(directory, 'rev-parse', '--path-format=absolute', '--git-common-dir')
  const shown = (...args: readonly string[]) => git(directory, '--no-optional-locks', ...args)
  const said = [await shown('status', '--porcelain', '--ignored'), await shown('worktree', 'list')]
  const names = await readdir(common, { recursive: true })
  const files = await Promise.all(names.toSorted().map(async (name) => [name, await looks(join(common, name))]))
  return { said, files: Object.fromEntries(files) }
}

async function looks(path: string): Promise<string> {
  const entry = await lstat(path)
  const content = entry.isFile() ? await readFile(path) : ''
  const hash = createHash('sha256').update(content).digest('hex')
  return [entry.mode.toString(8), entry.size, entry.mtimeMs, hash].join(' ')
}

/** The value of an answer. Throws the reason of a miss. */
export async function found<T>(answer: Promise<Found<T> | Miss>): Promise<T> {
  const result = await answer
  if (result.kind === 'miss') throw new Error(result.reason)
  return result.value
}
