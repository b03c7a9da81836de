import { isAbsolute, join } from 'node:path'
import type { Files } from '../../ports.ts'
import type { Bytes } from '../../units/bytes.ts'

/** Links that one path may lead through (containerd/continuity, fs/path.go). */
const MOST_LINKS = 255

/** What turns the path that a link leads to into a pattern: BuildKit then asks for something else (tonistiigi/fsutil, filter.go). */
const PATTERN = /^[!\s]|[*?[\\]|\s$/

/**
 * Text of the file at `path`, of at most `most` bytes, in a folder without links in it (`root`), as BuildKit reads a file it is
 * sent. Links are followed as if `root` were all there is: they never lead out of it, and an absolute one starts from it
 * (tonistiigi/fsutil, followlinks.go). Undefined if there is no file; throws what `Files.read` does.
 */
export async function readAsRoot(files: Files, root: string, path: string, most: Bytes): Promise<string | undefined> {
  const at = await pathAsRoot(files, root, path)
  return at === undefined ? undefined : await files.read(at, most)
}

/** Absolute path where that file would be; undefined if it cannot be anywhere. */
async function pathAsRoot(files: Files, root: string, path: string): Promise<string | undefined> {
  return (await followAsRoot(files, root, path)).path
}

/** Where a path leads, and the links on its way, each an absolute path without links above it. */
interface Followed {
  readonly path: string | undefined
  readonly links: readonly string[]
}

/** Follows a path in a folder without links in it, as if that folder were all there is. */
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
