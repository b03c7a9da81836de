import { join } from 'node:path'
import { beforeAll } from '@jest/globals'
import { ownFolder } from './own-folder.ts'
import { makeBare, type History } from './repository.ts'

/** A bare repository that runners clone. */
export interface ServedRepository<Commit extends string> {
  readonly path: string
  readonly url: string
  /** Hashes of its commits, once they are made. */
  readonly commits: () => { readonly [name in Commit]: string }
}

/** One with this history, made before the tests of a file. */
export function servedRepository<Commit extends string>(
  history: History<Commit>,
  path = join(ownFolder(), 'served'),
): ServedRepository<Commit> {
  let commits: ReturnType<ServedRepository<Commit>['commits']>
  beforeAll(async () => {
    commits = await makeBare(path, history)
  })
  return { path, url: `file://${path}`, commits: () => commits }
}
