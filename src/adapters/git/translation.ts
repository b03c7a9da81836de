import { isAbsolute, join, relative, resolve } from 'node:path'
import type { Repository } from './repository.ts'

/** Implements `Tree.translate`. */
export function translation(repository: Repository, tree: string): (path: string) => string {
  const roots = [repository.place.root, startOf(repository)]
  return (path) => {
    for (const root of roots) {
      const inside = relative(root, path)
      if (inside !== '..' && !inside.startsWith('../') && !isAbsolute(inside)) return join(tree, inside)
    }
    return path
  }
}

/** The root as spelled in the run's start folder, which may contain symbolic links. */
function startOf({ directory, place: { prefix } }: Repository): string {
  return prefix === '' ? directory : resolve(directory, ...prefix.split('/').map(() => '..'))
}
