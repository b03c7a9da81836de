import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { userFiles } from './adapters/directory/files.ts'
import { directoryLayers, KINDS } from './adapters/directory/layers.ts'
import { directoryMounts } from './adapters/directory/directory-mounts.ts'
import { memoryLayers } from './adapters/directory/memory.ts'
import { onDiskOf } from './adapters/directory/same-disk.ts'
import { directoryRecords } from './adapters/directory/records.ts'
import { dockerBuildx } from './adapters/docker/buildx.ts'
import { dockerPusher } from './adapters/docker/docker-pusher.ts'
import { imageSource } from './adapters/docker/images.ts'
import { userShell } from './adapters/exec/shell.ts'
import { gitCommits, type GitCommits } from './adapters/git/commits.ts'
import { notesRecords } from './adapters/git/notes/notes-records.ts'
import type { OwnPlaces } from './adapters/git/own-files.ts'
import { layerThreads } from './adapters/threads/layer-threads.ts'
import { coresFor } from './adapters/threads/cores-for.ts'
import { noStore } from './adapters/no-store/mounts.ts'
import { noRecords } from './adapters/no-store/records.ts'
import { whyNotLeft } from './baseline/why-not-left.ts'
import type { Clock, LayerStore, MountStore, Ports, RecordStore, Runner } from './ports.ts'

interface Surroundings {
  /** The folder the run was started in, absolute. */
  readonly directory: string
  /** The folder for what can be rebuilt, absolute; one per user, not per repository. */
  readonly cache: string
  /** The folder for private files, absolute; they are removed at the end of the run. */
  readonly temporary: string
  /** Undefined: in the cache folder. */
  readonly mounts: MountStore | undefined
  /** Or why there are none. */
  readonly cachedRecords: Ports['recordStores']['actions-cache']
  /** Adds to a store what was read of layers elsewhere. */
  readonly layersBehind?: (first: LayerStore) => LayerStore
  readonly runner: Runner
  readonly cancelled: AbortSignal
  readonly comments: Ports['comments']
  readonly acceptances: Ports['acceptances']
  readonly assets: Ports['assets']
  /** For fetching the base from `server`; empty if there is none. */
  readonly token: string
  readonly server: string
}

/**
 * The ports of a run. Disposing them removes what only this run needed. Files of ours that end up in the repository are
 * kept out of builds by app/contexts/apart-from-contexts.ts.
 */
export async function makePorts(surroundings: Surroundings): Promise<Ports & AsyncDisposable> {
  const { directory, cache, temporary, runner, cancelled, token, server } = surroundings
  const { layersBehind = (first) => first } = surroundings
  const clock: Clock = { now: () => Date.now(), sleep: (milliseconds) => sleep(milliseconds) }
  const commitsBelow = (folder: () => Promise<string>, own: OwnPlaces): GitCommits =>
    gitCommits(directory, { token, server }, folder, { cancelled, audience: runner.audience, own })
  // Many systems keep temporary files in memory.
  const commits = commitsBelow(() => onDiskOf(directory, temporary, join(cache, PARTS.temporary)), {
    temporary,
    cache,
  })
  // An unused cache folder stays part of the build context, for both head and base.
  const uncached = commitsBelow(async () => temporary, { temporary })
  const { audience, event, repositoryUrl: url } = runner
  const notes = notesRecords(
    { directory, url, access: { token, server }, temporary },
    { whyNotLeft: whyNotLeft(event), cancelled },
  )
  // In a workflow, the checkout's remote may be a fork.
  const isNowhere = audience === 'workflow' && url === undefined
  const notesIfAny = isNowhere ? { reason: 'the runner does not say where its repository is' } : notes
  const cores = coresFor(process.env)
  const threads = layerThreads({ program: THREAD, most: cores, cancelled })
  const files = userFiles(directory, temporary, cancelled)
  const layers = layersBehind(directoryLayers(cache))
  const building = (signal: AbortSignal): Pick<Ports, 'buildx' | 'cancelled' | 'images'> => ({
    buildx: dockerBuildx(signal, clock, (text) => runner.masked(text)),
    images: imageSource(signal, { files, layers }),
    cancelled: signal,
  })
  const main = building(cancelled)
  return {
    ...main,
    until: (ended) => building(AbortSignal.any([cancelled, ended])),
    pusher: dockerPusher(main.buildx, cancelled),
    recordStores: {
      directory: chosenLate('the cache folder', async () => {
        const repository = await commits.identity()
        return repository === undefined
          ? noRecords('the cache folder', 'there is no repository')
          : directoryRecords(join(cache, PARTS.repositories, repository))
      }),
      'actions-cache': surroundings.cachedRecords,
      notes: notesIfAny,
    },
    layers,
    threads,
    mounts: surroundings.mounts ?? directoryMounts(join(cache, PARTS.mounts)),
    cache: {
      folder: cache,
      parts: [...KINDS, ...Object.values(PARTS)],
      without: (why) => ({
        cache: null,
        commits: uncached,
        layers: layersBehind(memoryLayers()),
        mounts: surroundings.mounts ?? noStore('the cache folder', why),
        recordStores: { directory: { reason: why }, 'actions-cache': surroundings.cachedRecords, notes: notesIfAny },
      }),
    },
    commits,
    comments: surroundings.comments,
    acceptances: surroundings.acceptances,
    assets: surroundings.assets,
    files,
    shell: userShell(cancelled, process.env),
    runner,
    variable: (name) => process.env[name],
    clock,
    cores,
    async [Symbol.asyncDispose]() {
      await Promise.all([commits, uncached, notes, threads].map((each) => each[Symbol.asyncDispose]()))
    },
  }
}

/** The program of a thread: both this file's bundles and the thread's are in folders beside each other. */
const { dirname } = import.meta // the bundler would replace a URL that is made here by one of its own
const THREAD = join(dirname, '../layer-thread/index.js')

const PARTS = { temporary: 'temporary', repositories: 'repositories', mounts: 'mounts' } as const

/** Chooses the store on first use, so that a run that needs no record does not call git. */
function chosenLate(name: string, choose: () => Promise<RecordStore>): RecordStore {
  let chosen: Promise<RecordStore> | undefined
  const store = (): Promise<RecordStore> => (chosen ??= choose())
  return {
    name,
    find: async (...asked) => (await store()).find(...asked),
    save: async (...given) => (await store()).save(...given),
  }
}
