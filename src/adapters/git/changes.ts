import { basename, dirname, join, relative } from 'node:path'
import type { Change } from '../../plan/changed-input.ts'
import type { ChangedTree, Found, Miss } from '../../ports.ts'
import { miss } from '../../units/answers.ts'
import { shortCommit } from '../../units/commit.ts'
import { fetchCommit } from './fetch.ts'
import { gitIn } from './git.ts'
import { namesBeside } from './names-beside.ts'
import { oddName } from './odd-name.ts'
import { askRemote } from './remote.ts'
import type { Repository } from './repository.ts'
import { translation } from './translation.ts'
import { listedFiles } from './whole.ts'

/** Whatever the user's settings are. Looking for renames would read contents, which a partial clone has to fetch. */
const DIFF = ['diff', '--raw', '-z', '--no-abbrev', '--no-renames', '--no-relative', '--ignore-submodules=none']

/** A miss also where git was told to overlook changes: what it does not list may have changed. */
export async function changes(repository: Repository, commit: string): Promise<Found<ChangedTree> | Miss> {
  const { git, place } = repository
  const here = await fetchCommit(repository, commit)
  if (here.kind === 'miss') return here
  const listed = await listedFiles(git, place.root)
  if (listed.isOverlooking) return miss('git is told to overlook changes of some files (git ls-files -v)')
  const diff = await askRemote(repository, (env) => git([...DIFF, commit, '--'], { cwd: place.root, env }))
  if (diff.kind === 'miss') return miss(`the changes since ${shortCommit(commit)} are not known: ${diff.reason}`)
  const dirty = await dirtySubmodules(repository, listed.submodules)
  const beside = await namesBeside(repository)
  if (beside.kind === 'miss') return beside
  const tracked = readDiff(diff.value)
  const uncommitted = [...beside.value].map((name) => ({ kind: 'uncommitted' as const, path: name.replace(/\/$/, '') }))
  const odd = oddName(tracked.map(({ path }) => path))
  if (odd) return odd
  const value: ChangedTree = {
    root: place.root,
    directory: join(place.root, place.prefix),
    translate: translation(repository, place.root),
    changes: [...tracked, ...dirty, ...GIT_DIRECTORY, ...uncommitted],
  }
  return { kind: 'found', value }
}

/** Records of two parts: `:<modes and hashes> <status>`, and the path (git-diff, "Raw output format"). */
function readDiff(output: string): readonly Change[] {
  const parts = output.split('\0')
  return parts.flatMap((part, index) => {
    if (index % 2 === 1 || part === '') return []
    const path = parts[index + 1] ?? ''
    const isSubmodule = /^:(?:160000 |\d+ 160000 )/.test(part)
    if (isSubmodule) return { kind: 'folder', path, folder: path }
    // It decides how the files of its folder are checked out.
    if (basename(path) === '.gitattributes') return { kind: 'folder', path, folder: dirname(path).replace(/^\.$/, '') }
    return { kind: 'tracked', path }
  })
}

/** The diff of the repository above believes settings of a submodule about those in it (`ignore = all`). */
async function dirtySubmodules(
  { place, cancelled }: Repository,
  submodules: readonly string[],
): Promise<readonly Change[]> {
  const dirty: Change[] = []
  for (const submodule of submodules) {
    const diff = await gitIn(submodule, { cancelled })([...DIFF, 'HEAD', '--'])
    const path = relative(place.root, submodule)
    if (diff.code !== 0 || diff.stdout !== '') dirty.push({ kind: 'folder', path, folder: path })
  }
  return dirty
}

/** It differs at each commit, and git lists none of it. */
const GIT_DIRECTORY: readonly Change[] = ['.git', '.git/HEAD'].map((path) => ({ kind: 'git directory', path }))
