import { isAbsolute, join, relative, resolve } from 'node:path'
import type { Repository } from './repository.ts'

/** Maps an absolute path inside the user's checkout to the same place in `tree`; leaves any other path unchanged. */
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

/** The root as spelled in the path of the folder the run was started in, which may go through a symbolic link. */
function startOf({ directory, place: { prefix } }: Repository): string {
  return prefix === '' ? directory : resolve(directory, ...prefix.split('/').map(() => '..'))
}
