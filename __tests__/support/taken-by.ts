import { filesBeside, type TakenFile } from '../../src/app/contexts/files-beside.ts'
import type { FileBeside } from '../../src/baseline/commit-facts.ts'
import type { Worktree } from '../../src/ports.ts'
import { fakePorts } from './ports.ts'
import { inputs } from './shop.ts'
import type { World } from './world.ts'

const BESIDE: readonly FileBeside[] = [
  { path: 'dist/app', bytes: 700 },
  { path: 'notes', bytes: 10 },
]

/** The paths of `taken`. */
export const takenBy = async (...args: Parameters<typeof takenFiles>): Promise<readonly string[]> =>
  (await takenFiles(...args)).map(({ path }) => path)

/** The files beside the commit that a build of this Dockerfile can take, in a tree at /base. */
export async function takenFiles(
  dockerfile: string,
  world: World = {},
  ...argv: readonly string[]
): Promise<readonly TakenFile[]> {
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
  return await filesBeside(ports.files, subject.build, tree, { ranStages: world.ranStages ?? [] })
}

/** Files of a byte each. */
export const besides = (...paths: readonly string[]): readonly FileBeside[] => paths.map((path) => ({ path, bytes: 1 }))

/** A world with a link in it. */
export const linked = (link: string, to = '/base/dist'): World => ({ realPaths: { [link]: to } })
