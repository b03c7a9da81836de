import { enginePlace, remotePlace, type Place } from './builder-state.ts'
import { CLASSIC, CONTAINERD, type Engine } from './engines.ts'
import { nonce } from './nonce.ts'
import { ownBuilder, ownMultiNode, ownRemote, type OwnBuilder } from './own-builder.ts'

/** A kind of builder. */
export interface Driver {
  readonly name: string
  /** Begins the ids of the mounts, where the builder has others; empty where it is a new one. */
  readonly id: string
  /** A builder, without any of the mounts, for the first run or for the second. */
  readonly open: (run: 0 | 1) => Place
  /** Of one node, where there are two: buildx cannot write one image of both. */
  readonly platform: string
}

/** The own builder of an engine, of which the mounts are removed. */
export function engineDriver(engine: Engine): Driver {
  const id = `e2e-${nonce()}`
  return { name: engine.name, id, open: () => enginePlace(engine, id), platform: '' }
}

/** The engines' own builders, of which the mounts are removed. */
export const ENGINE_DRIVERS: readonly Driver[] = [CLASSIC, CONTAINERD].map(engineDriver)

/** Builders that are new for each run, and are destroyed after it. */
export const NEW_DRIVERS: readonly Driver[] = [
  { name: 'docker-container driver', id: '', open: ownBuilder, platform: '' },
  { name: 'remote driver', id: '', open: remotePlace, platform: '' },
  // What is in the first node of two is not what is in the second.
  ...['linux/amd64', 'linux/amd64/v2'].map((platform) => ({
    name: `two nodes, that of ${platform}`,
    id: '',
    open: ownMultiNode,
    platform,
  })),
]

/** Drivers on two builders that they share: the second run is on the one that never saw the mounts of the first. */
export function driversOn(pair: () => readonly [OwnBuilder, OwnBuilder]): readonly Driver[] {
  const id = `e2e-${nonce()}`
  return [
    {
      name: 'docker-container driver',
      id: `${id}-container`,
      open: (run) => ({ ...pair()[run], [Symbol.dispose]: () => {} }),
      platform: '',
    },
    { name: 'remote driver', id: `${id}-remote`, open: (run) => ownRemote(pair()[run]), platform: '' },
  ]
}
