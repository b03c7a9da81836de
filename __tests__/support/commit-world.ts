import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Found, Miss } from '../../src/ports.ts'
import { actionsCheckout, type CheckoutOptions } from './actions-checkout.ts'
import { together, type Own } from './clean-up.ts'
import { serveGit, type GitServer } from './git-server.ts'
import { git, isolateGit, line, makeBare, temporaryFolder } from './repository.ts'

/** No token for any server. */
export const ANYONE = { token: '', server: '' }
/** What the guarded server asks for. */
export const TOKEN = 'ghs_secret'
/** A commit that nobody has. */
export const NOWHERE = 'f'.repeat(40)

/**
 * main: m1 … m130, of which the pull request's branch left at m10; `merge` is refs/pull/7/merge. `lost1` is where main was
 * before a force push, `updated` the pull request's branch after it merged a newer main, `release1` has the tag v1, and m20 the annotated tag v2. Each line of commits has a file of its own.
 */
const HISTORY = {
  commits: {
    ...line('m', 130),
    ...line('p', 2, 'm10'),
    merge: { files: { 'm.txt': 'm130', 'p.txt': 'p2', 'sub/a.txt': 'a' }, parents: ['m130', 'p2'] },
    updated: { files: { 'm.txt': 'm100', 'p.txt': 'p2' }, parents: ['p2', 'm100'] },
    ...line('lost', 1, 'm129'),
    ...line('alien', 1),
    ...line('release', 1, 'm5'),
  },
  refs: {
    main: 'm130',
    feature: 'p2',
    alien: 'alien1',
    'refs/pull/7/merge': 'merge',
    'refs/pull/8/head': 'updated',
    'refs/pull/9/head': 'lost1',
    'refs/tags/v1': 'release1',
  },
}

/** A history on a server, and checkouts of it. Disposing removes all of them. */
export interface CommitWorld extends AsyncDisposable {
  readonly root: string
  /** The bare repositories that both servers serve: `app.git` has the history. */
  readonly bare: string
  readonly server: GitServer
  /** The same repositories, for those who send the token. */
  readonly guarded: GitServer
  /** Hashes by the names of the history. */
  readonly hash: { readonly [name: string]: string }
  /** Path of a folder that is not there yet. */
  newFolder(): string
  /** A full clone of main; other branches and tags were not fetched. */
  fullClone(): Promise<string>
  /** What actions/checkout leaves for a commit by name. */
  checkedOut(ref: string, name: string, more?: Partial<CheckoutOptions>): Promise<string>
  /** What it leaves for the pull request. */
  mergeCheckout(more?: Partial<CheckoutOptions>): Promise<string>
  /** Names of all commits whose objects are in a checkout, whether a ref leads there or not. */
  commitsHere(directory: string): Promise<readonly string[]>
}

export const commitWorld = (): Promise<CommitWorld> => together(makeWorld)

async function makeWorld(own: Own): Promise<Omit<CommitWorld, typeof Symbol.asyncDispose>> {
  isolateGit()
  const { path: root } = own(await temporaryFolder())
  const bare = join(root, 'bare')
  const hash: { readonly [name: string]: string } = await makeBare(join(bare, 'app.git'), HISTORY)
  await git(join(bare, 'app.git'), 'tag', '-a', '-m', 'second', 'v2', hash['m20']!)
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
  }
}

async function commitsHere(directory: string, hash: CommitWorld['hash']): Promise<readonly string[]> {
  const all = await git(directory, 'cat-file', '--batch-all-objects', '--batch-check=%(objecttype) %(objectname)')
  const names = new Map(Object.entries(hash).map(([name, value]) => [`commit ${value}`, name]))
  const commits = all.split('\n').filter((each) => each.startsWith('commit '))
  return commits.map((each) => names.get(each) ?? each).toSorted()
}

/** Everything a user could notice of their checkout but objects: status, HEAD, refs, configuration, index, files of .git. */
export async function appearance(directory: string): Promise<object> {
  const own = await git(directory, 'rev-parse', '--absolute-git-dir')
  const entries = await readdir(own, { recursive: true })
  return {
    status: await git(directory, '--no-optional-locks', 'status', '--porcelain', '--ignored'),
    head: await readFile(join(own, 'HEAD'), 'utf8'),
    fetched: await readFile(join(own, 'FETCH_HEAD'), 'utf8').catch(() => ''),
    refs: await git(directory, 'for-each-ref'),
    config: await git(directory, 'config', '--local', '--list'),
    worktrees: await git(directory, 'worktree', 'list'),
    index: await readFile(join(own, 'index'), 'hex'),
    entries: entries.filter((path) => path !== 'shallow' && !path.startsWith('objects/')).toSorted(),
  }
}

/** The value of an answer that has one. Throws the reason of a miss. */
export async function found<T>(answer: Promise<Found<T> | Miss>): Promise<T> {
  const result = await answer
  if (result.kind === 'miss') throw new Error(result.reason)
  return result.value
}
