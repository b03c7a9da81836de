import { ROOT, type Nodes } from './nodes.ts'

/** Finds places as runtimes do, which unpack each layer into its own folder (overlay2, containerd's overlayfs). */
interface PathFinder {
  /** What `path` leads to, if anything. Follows parents that are symlinks, but never the last name. */
  locate(path: string): number | undefined
  /** The directory at `path`, made if missing, also over a file or a lower layer's symlink. Follows this layer's. */
  makeDirectory(path: string): number
  /** The same for the parent of `path`. */
  makeParents(path: string): number
  /** The nodes from the root to what a container finds at `path`, links followed; undefined if nothing is there. */
  follow(path: string): readonly number[] | undefined
  /** The same without following the last name: to the link itself, if it is one. */
  followAbove(path: string): readonly number[] | undefined
  /** Call this when a directory or symlink goes away: the last parent is cached, since entries come by directory. */
  forget(): void
}

/** containerd refuses a path with more links (continuity, fs/path.go); docker leaves it to the kernel (40). */
const MOST_LINKS = 255
/** The kernel follows this many links in a container; the next one leads nowhere. */
const MOST_LINKS_OPENED = 40
/** Names that links may add to all paths together: each of a million entries may go through many long links. */
const MOST_STEPS = 10_000_000

interface Surroundings {
  /** Called with the node that a directory replaces. */
  readonly release: (node: number) => void
  /** Whether a symlink belongs to the layer being applied. */
  readonly isOfThisLayer: (node: number) => boolean
  /** Called with what is wrong if links lead on and on: no engine unpacks such a layer. */
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
        if (steps > mostSteps) refuse(`and those before it follow symbolic links through more than ${mostSteps} names`)
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

  function followAbove(path: string): readonly number[] | undefined {
    const { above, name } = split(path)
    const walked = follow(above)
    const node = walked && nodes.find(walked.at(-1)!, name)
    return node === undefined || nodes.isAbsent(node) ? undefined : [...walked!, node]
  }

  /** Puts a directory in place of anything else. */
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
    followAbove,
    makeParents: (path) => makeDirectory(split(path).above),
    forget() {
      last = undefined
    },
  }
}

/** Stands for a missing name, which a later `..` takes back. Nothing is below it. */
const NOWHERE = -1

/** The node that a name leads to; for a link to follow, its target's names; undefined ends the walk. */
type Step = (here: number, name: string) => number | readonly string[] | undefined

/** The nodes from the root to where a path leads. */
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
