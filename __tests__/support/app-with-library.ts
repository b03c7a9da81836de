import { join } from 'node:path'
import type { CommitWorld } from './commit-world.ts'
import { git } from './repository.ts'

/** A checkout of an app with a library as submodule `lib` at p2; in the commit `before` it is at p1. */
export interface AppWithLibrary {
  readonly directory: string
  readonly before: string
}

export async function appWithLibrary(world: CommitWorld): Promise<AppWithLibrary> {
  const directory = world.newFolder()
  await git(world.root, 'init', '--quiet', directory)
  await git(directory, 'submodule', '--quiet', 'add', `${world.server.url}/app.git`, 'lib')
  const before = await commitWith('p1')
  await commitWith('p2')
  return { directory, before }

  /** A commit of the app with the library at one of its commits. */
  async function commitWith(name: string): Promise<string> {
    await git(join(directory, 'lib'), 'fetch', '--quiet', 'origin', world.hash[name]!)
    await git(join(directory, 'lib'), 'checkout', '--quiet', world.hash[name]!)
    await git(directory, 'add', 'lib')
    await git(directory, 'commit', '--quiet', '-m', name)
    return git(directory, 'rev-parse', 'HEAD')
  }
}
