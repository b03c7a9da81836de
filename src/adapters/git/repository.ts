import { dirname } from 'node:path'
import type { Found, Miss } from '../../ports.ts'
import type { Audience } from '../../units/audience.ts'
import type { Access } from './credentials.ts'
import { gitIn, type Git } from './git.ts'
import { ownFiles, type IsOurs, type OwnPlaces } from './own-files.ts'
import { findPlace, type CheckoutPlace } from './place.ts'
import { queue, type Queue } from './queue.ts'
import { makeStore, type Store } from './store.ts'

/** A checkout, its repository, and the access to its remote. */
export interface Repository {
  readonly directory: string
  readonly place: CheckoutPlace
  readonly store: Store
  /** Where our own files may be, besides the store's folder. */
  readonly own: OwnPlaces | undefined
  readonly isOurs: IsOurs
  /** In the user's repository. What it fetches by itself (a partial clone) goes into the store. */
  readonly git: Git
  /** In the store: commits and their parents, local or fetched. Never fetches by itself. */
  readonly history: Git
  readonly access: Access
  readonly cancelled: AbortSignal | undefined
  readonly audience: Audience
  /** For fetches: git refuses to work if a shallow clone's limits change meanwhile. */
  readonly oneAtATime: Queue
}

export interface Opening {
  readonly cancelled?: AbortSignal | undefined
  readonly audience: Audience
  readonly own?: OwnPlaces | undefined
}

/** Makes the store in `temporary`'s folder. A miss says why there is no repository. */
export async function openRepository(
  directory: string,
  access: Access,
  temporary: () => Promise<string>,
  { cancelled, audience, own }: Opening,
): Promise<Found<Repository> | Miss> {
  const git = gitIn(directory, { cancelled })
  const found = await findPlace(git)
  if (found.kind === 'miss') return found
  const place = found.value
  const store = await makeStore(git, place, await temporary())
  const value: Repository = {
    directory,
    place,
    store,
    own,
    isOurs: await ownFiles(place.root, [{ temporary: dirname(store.directory) }, ...(own ? [own] : [])]),
    git: gitIn(directory, { cancelled, environment: { GIT_OBJECT_DIRECTORY: store.objects } }),
    // A remote's relative path starts at the root.
    history: gitIn(place.root, { cancelled, environment: { GIT_DIR: store.directory } }),
    access,
    cancelled,
    audience,
    oneAtATime: queue(),
  }
  return { kind: 'found', value }
}
