import { posix } from 'node:path'

/**
 * A path as Go's `path.Clean` writes it: without `.`, `..` and double slashes where they can be resolved, and no slash
 * at its end.
 */
export const cleanPath = (path: string): string => posix.normalize(path).replace(/(?<=.)\/$/, '')

/** A path as it is from a root, out of which no `..` leads: without a slash at either end, empty for the root itself. */
export const fromRoot = (path: string): string => cleanPath(posix.join('/', path)).slice(1)
