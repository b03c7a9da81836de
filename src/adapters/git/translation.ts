import { isAbsolute, join, relative, resolve } from 'node:path'
import type { Repository } from './repository.ts'

/** Implements `Tree.translate`. */
export function translation(repository: Repository, tree: string): (path: string) => string {
  return (path) => {
    const inside = pathInside(repository, path)
    return inside === undefined ? path : join(tree, inside)
  }
}

/** The path from the root to an absolute path; undefined if that is outside of the checkout. */
export function pathInside(repository: Repository, path: string): string | undefined {
  return [repository.place.root, startOf(repository)]
    .map((root) => relative(root, path))
    .find((inside) => inside !== '..' && !inside.startsWith('../') && !isAbsolute(inside))
}

/** The root as spelled in the run's start folder, which may contain symbolic links. */
function startOf({ directory, place: { prefix } }: Repository): string {
  return prefix === '' ? directory : resolve(directory, ...prefix.split('/').map(() => '..'))
}
