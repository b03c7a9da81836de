import { mkdtemp, readFile, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from '../../src/adapters/exec/process.ts'

/** Git without the user's configuration, and with a fixed author and date. */
const ISOLATED = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@example.com',
  GIT_AUTHOR_DATE: '1700000000 +0000',
  GIT_COMMITTER_NAME: 'Ada',
  GIT_COMMITTER_EMAIL: 'ada@example.com',
  GIT_COMMITTER_DATE: '1700000000 +0000',
} as const

/** Makes every git of this process independent of the user's configuration, also in the code under test. */
export function isolateGit(): void {
  Object.assign(process.env, ISOLATED)
}

/** Output of git in a folder. Throws git's message if it fails. */
export async function git(directory: string, ...args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await run('git', args, { cwd: directory, env: ISOLATED })
  if (code !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`)
  return stdout.trim()
}

/** A private folder by its real path, removed when disposed of. */
export async function temporaryFolder(): Promise<AsyncDisposable & { readonly path: string }> {
  const path = await realpath(await mkdtemp(join(tmpdir(), 'weighbridge-test-')))
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) }
}

/** A commit: all of its files by path, and its parents by their names in the same literal. */
export interface CommitLiteral {
  readonly files: { readonly [path: string]: string }
  readonly parents?: readonly string[]
  /** The commit whose author, author date and message it has, like a rebased one. */
  readonly as?: string
  /** Its committer date, in seconds since the history began; if absent, after the one before it. */
  readonly put?: number
}

/** Commits by name, parents first, and the refs (`main`, `refs/pull/7/merge`) that point to them. */
export interface History<Name extends string> {
  readonly commits: { readonly [name in Name]: CommitLiteral }
  readonly refs: { readonly [ref: string]: NoInfer<Name> }
}

/** Makes a bare repository with this history, whose HEAD is `main`; returns the hashes by the commits' names. */
export async function makeBare<Name extends string>(
  directory: string,
  history: History<Name>,
): Promise<{ readonly [name in Name]: string }> {
  const names = Object.keys(history.commits)
  await run('git', ['init', '--quiet', '--bare', '--initial-branch=main', directory], { env: ISOLATED })
  await git(directory, 'config', 'uploadpack.allowAnySHA1InWant', 'true')
  const marks = join(directory, 'marks')
  const imported = await run('git', ['fast-import', '--quiet', `--export-marks=${marks}`], {
    cwd: directory,
    input: importStream(names, new Map(Object.entries<CommitLiteral>(history.commits)), history.refs),
  })
  if (imported.code !== 0) throw new Error(imported.stderr)
  await rm(join(directory, 'refs', 'import'), { recursive: true, force: true })
  const marked = (await readFile(marks, 'utf8')).split('\n').map((each) => each.split(' '))
  const hashes = new Map(marked.map(([mark, hash]) => [mark, hash]))
  const byName = Object.fromEntries(names.map((name, index) => [name, hashes.get(`:${index + 1}`)]))
  return byName as { readonly [name in Name]: string }
}

/** The history as input of `git fast-import`; each commit is made on its own ref, which is removed afterwards. */
function importStream(
  names: readonly string[],
  literals: ReadonlyMap<string, CommitLiteral>,
  refs: History<string>['refs'],
): string {
  const mark = (name: string): string => `:${names.indexOf(name) + 1}`
  const commits = names.map((name, index) => {
    const { files, parents = [], as = name, put = index } = literals.get(name)!
    const people = `author ${ada(names.indexOf(as))}\ncommitter ${ada(put)}`
    return [
      `commit refs/import/${index}\nmark ${mark(name)}\n${people}\n${data(as)}`,
      ...parents.map((parent, position) => `${position === 0 ? 'from' : 'merge'} ${mark(parent)}`),
      'deleteall',
      ...Object.entries(files).map(([path, text]) => `M 100644 inline ${path}\n${data(text)}`),
      '',
    ].join('\n')
  })
  return [...commits, ...Object.entries(refs).map(([ref, name]) => `reset ${fullRef(ref)}\nfrom ${mark(name)}\n`)].join(
    '\n',
  )
}

/** Author or committer of a commit, and the time in seconds since the history began. */
const ada = (second: number): string => `Ada <ada@example.com> ${1_700_000_000 + second} +0000`

const data = (text: string): string => `data ${Buffer.byteLength(text)}\n${text}`

const fullRef = (ref: string): string => (ref.startsWith('refs/') ? ref : `refs/heads/${ref}`)

/** A line of `count` commits on `parent`, named `<prefix>1` … `<prefix><count>`. */
export function line(prefix: string, count: number, parent?: string): { readonly [name: string]: CommitLiteral } {
  const names = Array.from({ length: count }, (_, index) => `${prefix}${index + 1}`)
  return Object.fromEntries(
    names.map((name, index) => {
      const before = names[index - 1] ?? parent
      return [name, { files: { [`${prefix}.txt`]: name }, ...(before !== undefined && { parents: [before] }) }]
    }),
  )
}
