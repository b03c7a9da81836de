import { dirname } from 'node:path'
import type { Found, Miss } from '../../ports.ts'
import type { Audience } from '../../units/audience.ts'
import type { Access } from './credentials.ts'
import { gitIn, type Git } from './git.ts'
import { ownFiles, type IsOurs, type OwnPlaces } from './own-files.ts'
import { findPlace, type CheckoutPlace } from './place.ts'
import { makeStore, type Store } from './store.ts'

/** A checkout, its repository, and what the remote may be asked with. */
export interface Repository {
  /** The folder the run was started in, as it was given. */
  readonly directory: string
  readonly place: CheckoutPlace
  readonly store: Store
  /** Where our own files may lie, besides the store's folder. */
  readonly own: OwnPlaces | undefined
  readonly isOurs: IsOurs
  /** Git in the user's repository. What it fetches by itself (a partial clone) lands in the store. */
  readonly git: Git
  /** Git in the store: commits and their parents, as far as they are here or were fetched. It never fetches by itself. */
  readonly history: Git
  readonly access: Access
  /** Ends all git calls with its reason when the run is cancelled. */
  readonly cancelled: AbortSignal | undefined
  readonly audience: Audience
  /** Fetches wait for each other: git refuses if the file with a shallow clone's limits changes under it. */
  readonly oneAtATime: Queue
}

/** The run that a repository is opened for: what may end it, who it talks to, and where its own files may lie. */
export interface Opening {
  readonly cancelled?: AbortSignal | undefined
  readonly audience: Audience
  readonly own?: OwnPlaces | undefined
}

type Queue = <T>(work: () => Promise<T>) => Promise<T>

/** Opens the repository that `directory` is in, with a store of its own in `temporary`'s folder, or says why there is none. */
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
    // In the root, where a remote's relative path starts.
    history: gitIn(place.root, { cancelled, environment: { GIT_DIR: store.directory } }),
    access,
    cancelled,
    audience,
    oneAtATime: queue(),
  }
  return { kind: 'found', value }
}

/** Starts each piece of work when the one before has settled. */
function queue(): Queue {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const next = last.then(work, work)
    last = next
    return next
  }
}
