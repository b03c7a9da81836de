import { posix } from 'node:path'

/**
 * A path as Go's `path.Clean` writes it: without `.`, `..` and double slashes where they can be resolved, and no slash
 * at its end.
 */
export const cleanPath = (path: string): string => posix.normalize(path).replace(/(?<=.)\/$/, '')
