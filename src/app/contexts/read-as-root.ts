import { isAbsolute, join } from 'node:path'
import type { Files } from '../../ports.ts'
import type { Bytes } from '../../units/bytes.ts'

/** Links that one path may go through (containerd/continuity, fs/path.go). */
const MOST_LINKS = 255

/** BuildKit reads such a link target as a pattern, and asks for something else (tonistiigi/fsutil, filter.go). */
const PATTERN = /^[!\s]|[*?[\\]|\s$/

/**
 * Reads a file of at most `most` bytes as BuildKit does. Links never lead out of `root` (without links itself), where
 * absolute ones start (tonistiigi/fsutil, followlinks.go). Undefined if there is none; throws as `Files.read`.
 */
export async function readAsRoot(files: Files, root: string, path: string, most: Bytes): Promise<string | undefined> {
  const at = await pathAsRoot(files, root, path)
  return at === undefined ? undefined : await files.read(at, most)
}

async function pathAsRoot(files: Files, root: string, path: string): Promise<string | undefined> {
  return (await followAsRoot(files, root, path)).path
}

/** Where a path leads, and the links on its way: absolute, without links in the folders above. */
interface Followed {
  readonly path: string | undefined
  readonly links: readonly string[]
}

/** Follows a path as if `root` (without links) were the whole file system. */
export async function followAsRoot(files: Files, root: string, path: string): Promise<Followed> {
  const links: string[] = []
  let done = '/'
  let parts = path.split('/')
  while (parts.length > 0) {
    const next = join(done, parts[0]!)
    const target = await files.linkText(join(root, next))
    parts = parts.slice(1)
    if (target === undefined) {
      done = next
      continue
    }
    links.push(join(root, next))
    if (links.length > MOST_LINKS) return { path: undefined, links }
    parts = join('/', isAbsolute(target) ? '' : done, target, ...parts).split('/')
    done = '/'
  }
  return { path: PATTERN.test(done.slice(1)) ? undefined : join(root, done), links }
}
