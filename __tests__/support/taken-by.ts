import { notCommitted, type NotCommitted } from '../../src/app/contexts/not-committed.ts'
import type { FileBeside } from '../../src/baseline/commit-facts.ts'
import type { Files, Worktree } from '../../src/ports.ts'
import { fakePorts } from './ports.ts'
import { inputs } from './shop.ts'
import type { World } from './world.ts'

const BESIDE: readonly FileBeside[] = [
  { path: 'dist/app', bytes: 700 },
  { path: 'notes', bytes: 10 },
]

/** Paths of the uncommitted files that a build of this Dockerfile can take. */
export const takenBy = async (...args: Parameters<typeof notCommittedIn>): Promise<readonly string[]> =>
  (await notCommittedIn(...args)).beside.map(({ path }) => path)

/** The uncommitted files that a build of this Dockerfile can take, in a tree at /base, and the files read for that. */
export async function notCommittedIn(
  dockerfile: string,
  world: World = {},
  ...argv: readonly string[]
): Promise<NotCommitted & { readonly read: readonly string[] }> {
  const { ports } = fakePorts({ ...world, files: { '/base/Dockerfile': dockerfile, ...world.files } })
  const { images } = inputs(...argv)
  const { subject } = images[0]!
  if (subject.kind !== 'build') throw new Error('nothing is built')
  const tree: Worktree = {
    root: '/base',
    directory: '/base',
    beside: world.beside ?? BESIDE,
    isWhole: true,
    copied: 0,
    keptBy: async () => [],
    translate: (path) => path.replace(/^\/repo\b/, '/base'),
    [Symbol.asyncDispose]: async () => {},
  }
  const read: string[] = []
  const files: Files = { ...ports.files, read: (path, most) => (read.push(path), ports.files.read(path, most)) }
  const taken = await notCommitted(files, subject, tree, { ranStages: world.ranStages ?? [] })
  return { ...taken, read }
}

/** Files of one byte each. */
export const besides = (...paths: readonly string[]): readonly FileBeside[] => paths.map((path) => ({ path, bytes: 1 }))

/** A world with a link in it. */
export const linked = (link: string, to = '/base/dist'): World => ({ realPaths: { [link]: to } })
