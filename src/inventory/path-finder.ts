import { ROOT, type Nodes } from './nodes.ts'

/**
 * Finds places in a tree the way runtimes unpack a layer: into a folder of its own that has no file or link of another
 * layer (moby's overlay2, containerd's overlayfs). What that folder then has at a path hides what is below.
 */
interface PathFinder {
  /** What `path` leads to, if anything is there; parents that are symlinks are followed, the last name never is. */
  locate(path: string): number | undefined
  /**
   * The directory at `path`. Symlinks of this layer are followed. Missing directories are made, replacing any file, or
   * symlink of a lower layer, in the way.
   */
  makeDirectory(path: string): number
  /** The same for the parent of `path`. */
  makeParents(path: string): number
  /**
   * The nodes from the root to what a container finds at `path`, following the last name too. Undefined if nothing is
   * there.
   */
  follow(path: string): readonly number[] | undefined
  /** Call this when a directory or a symlink goes away: the last parent is cached, since entries come by directory. */
  forget(): void
}

/**
 * More links than this in one path are an error in containerd (continuity, fs/path.go). docker leaves it to the kernel,
 * where more than 40 are an error.
 */
const MOST_LINKS = 255
/** The number of links the kernel follows in a container; the next one stays a link that leads nowhere. */
const MOST_LINKS_OPENED = 40
/**
 * Names that links may add to all paths of an image together: a target has up to two thousand, and each of a million
 * entries may go through as many links as are followed. Real layers name their entries by where they are.
 */
const MOST_STEPS = 10_000_000

/** What the finder needs from the tree it is in. */
interface Surroundings {
  /** Called with the node that a directory replaces. */
  readonly release: (node: number) => void
  /** Whether a symlink belongs to the layer being applied. */
  readonly isOfThisLayer: (node: number) => boolean
  /** Called with what is wrong when links lead on and on: no engine unpacks such a layer. */
  readonly refuse: (detail: string) => never
}

export function pathFinder(nodes: Nodes, around: Surroundings, mostSteps = MOST_STEPS): PathFinder {
  const { release, isOfThisLayer, refuse } = around
  let steps = 0
  let last: { readonly path: string; readonly directory: number } | undefined

  function find(path: string, make: boolean): number | undefined {
    let links = 0
    return walkAlong(path, (here, name) => {
      const next = nodes.find(here, name)
      const leaf = next === undefined ? undefined : nodes.leaf(next)
      if (leaf?.kind === 'symlink' && (!make || isOfThisLayer(next!))) {
        if (++links > MOST_LINKS) refuse(`goes through more than ${MOST_LINKS} symbolic links`)
        const names = leaf.target.split('/')
        steps += names.length
        if (steps > mostSteps) refuse(`and those before it go through ${mostSteps} names of symbolic links`)
        return names
      }
      if (next !== undefined && nodes.isDirectory(next)) return next
      return make ? put(here, name) : undefined
    })?.at(-1)
  }

  function follow(path: string): readonly number[] | undefined {
    let links = 0
    const walked = walkAlong(path, (here, name) => {
      const next = nodes.find(here, name)
      if (next === undefined || nodes.isAbsent(next)) return NOWHERE
      const leaf = nodes.leaf(next)
      return leaf?.kind === 'symlink' && links++ < MOST_LINKS_OPENED ? leaf.target.split('/') : next
    })
    return walked?.includes(NOWHERE) ? undefined : walked
  }

  /** A directory in place of whatever is there. */
  function put(parent: number, name: string): number {
    const node = nodes.make(parent, name, undefined)
    release(node)
    nodes.set(node, 'directory')
    return node
  }

  function makeDirectory(path: string): number {
    if (last?.path !== path) last = { path, directory: find(path, true)! }
    return last.directory
  }

  return {
    locate(path) {
      const { above, name } = split(path)
      const parent = find(above, false)
      return parent === undefined ? undefined : nodes.find(parent, name)
    },
    makeDirectory,
    follow,
    makeParents: (path) => makeDirectory(split(path).above),
    forget() {
      last = undefined
    },
  }
}

/** Stands for a name that is not there, which a later `..` takes back. Nothing is below it. */
const NOWHERE = -1

/** The node that a name leads to; for a link to follow, the names in its target; undefined ends the walk. */
type Step = (here: number, name: string) => number | readonly string[] | undefined

/** Walks along a path, and gives the nodes from the root to where it leads. */
function walkAlong(path: string, step: Step): readonly number[] | undefined {
  const walked = [ROOT]
  const pending = path.split('/').toReversed()
  for (let part = pending.pop(); part !== undefined; part = pending.pop()) {
    if (part === '' || part === '.') continue
    if (part === '..') {
      if (walked.length > 1) walked.pop()
      continue
    }
    const next = step(walked.at(-1)!, part)
    if (next === undefined) return undefined
    if (typeof next === 'number') {
      walked.push(next)
      continue
    }
    const isAbsolute = next.length > 1 && next[0] === ''
    if (isAbsolute) walked.length = 1
    for (const each of next.toReversed()) pending.push(each)
  }
  return walked
}

function split(path: string): { above: string; name: string } {
  const slash = path.lastIndexOf('/')
  return { above: path.slice(0, Math.max(slash, 0)), name: path.slice(slash + 1) }
}
