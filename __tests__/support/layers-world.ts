import { cacheClient } from '../../src/adapters/actions-cache/cache-client.ts'
import { carriedLayers, type CarriedLayers } from '../../src/adapters/actions-cache/carried-layers.ts'
import { layersEntry } from '../../src/adapters/actions-cache/layers-entry.ts'
import { memoryLayers } from '../../src/adapters/directory/memory.ts'
import { branchEntries } from '../../src/adapters/github/branch-entries.ts'
import type { Patience } from '../../src/adapters/github/patience.ts'
import type { Layer } from '../../src/image/layer.ts'
import type { LayerStore } from '../../src/ports.ts'
import { cacheWorld, REPOSITORY, type CacheWorld } from './cache-world.ts'
import { fakeClock, type FakeClock } from './fake-clock.ts'
import { ownFolder } from './own-folder.ts'
import type { Entry, TOKENS } from './results-state.ts'
import { LIMITS } from './results-world.ts'
import { digestOf, STACKS } from './stored-layers.ts'

/** What the stacks of the base image are kept under. */
export const BASE_KEY = digestOf('base')

/** What may be otherwise in a run. */
interface LayersRun {
  readonly cache: keyof typeof TOKENS
  /** For the API. */
  readonly token: string
  readonly leaves: boolean
  readonly isNew: boolean
  /** Of the run's images. */
  readonly key: string
  readonly first: LayerStore
  readonly patience: Patience
  readonly ended: AbortSignal
  /** On which the time for all of it passes; else it stands still. */
  readonly clock: FakeClock
}

/** A run's store, and what the run says. */
interface Run {
  readonly store: LayerStore
  readonly leave: CarriedLayers['leave']
  readonly said: readonly string[]
}

export interface LayersWorld extends CacheWorld {
  /** A push to the default branch on a new machine, unless something is otherwise. */
  readonly push: (run?: Partial<LayersRun>) => Run
  /** A pull request on a new machine. */
  readonly pull: (run?: Partial<LayersRun>) => Run
  /** Has a push read these layers, of an image with a base image, and leave them; gives what it says. */
  readonly pushed: (...layers: readonly Layer[]) => Promise<readonly string[]>
  /** Whether a pull request on a new machine has each of these layers. */
  readonly known: (...layers: readonly Layer[]) => Promise<readonly boolean[]>
  /** The newest entry. */
  readonly newest: () => Entry
  /** Where private files are for a moment. */
  readonly temporary: string
}

/** A cache service and the API that lists it, for each test of a file; empty at its start. */
export function layersWorld(): () => LayersWorld {
  const temporary = ownFolder()
  const world = cacheWorld()
  return () => worldOf({ ...world(), temporary })
}

/** Reads layers for the first time, as part of an image with a base image. */
export async function readInto(store: LayerStore, ...layers: readonly Layer[]): Promise<void> {
  for (const layer of layers) await store.keepLayer(layer)
  await store.keepStacks(BASE_KEY, STACKS)
}

function worldOf(world: CacheWorld & Pick<LayersWorld, 'temporary'>): LayersWorld {
  const { service, github, clock, temporary } = world
  const push: LayersWorld['push'] = (run = {}) => {
    const { cache = 'main-token', token = 'job-token', key = '0123456789ab', isNew = true, leaves = true } = run
    const where = { token, apiUrl: github.url, repository: REPOSITORY }
    const entry = layersEntry(
      {
        client: cacheClient({ resultsUrl: service.url, token: cache }, undefined, { ...LIMITS, clock }),
        list: (search, ended) => branchEntries(where, { branch: 'main', ...search }, ended, run.patience),
        temporary,
        ended: run.ended ?? new AbortController().signal,
      },
      key,
      run.clock ?? fakeClock(),
    )
    const said: string[] = []
    const { behind, leave } = carriedLayers(entry, { isNew, leaves, say: (line) => void said.push(line) })
    return { store: behind(run.first ?? memoryLayers()), leave, said }
  }
  const pull: LayersWorld['pull'] = (run = {}) => push({ cache: 'pull-token', leaves: false, ...run })
  return {
    ...world,
    push,
    pull,
    async pushed(...layers) {
      const { store, leave, said } = push()
      await readInto(store, ...layers)
      await leave()
      return said
    },
    async known(...layers) {
      const { store } = pull()
      const found = await Promise.all(layers.map(({ digest }) => store.layer(digest)))
      return found.map((layer) => layer !== undefined)
    },
    newest: () => service.state.entries.at(-1)!,
  }
}
