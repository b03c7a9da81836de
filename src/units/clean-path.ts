import { posix } from 'node:path'

/** A path as Go's `path.Clean` writes it: `.`, `..` and double slashes resolved, no slash at the end. */
export const cleanPath = (path: string): string => posix.normalize(path).replace(/(?<=.)\/$/, '')

/** A path below a root that no `..` can leave: no slash at either end, empty for the root itself. */
export const fromRoot = (path: string): string => cleanPath(posix.join('/', path)).slice(1)
