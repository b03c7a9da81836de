import { enginePlace, remotePlace, type Place } from './builder-state.ts'
import { CLASSIC, CONTAINERD, type Engine } from './engines.ts'
import { nonce } from './nonce.ts'
import { ownBuilder, ownMultiNode, ownRemote, type OwnBuilder } from './own-builder.ts'

/** A kind of builder. */
export interface Driver {
  readonly name: string
  /** Prefix of the mounts' ids if the builder has others; empty for a new builder. */
  readonly id: string
  /** A builder without any of the mounts, for the first run or for the second. */
  readonly open: (run: 0 | 1) => Place
  /** One node's platform if there are two nodes: buildx cannot write one image from both. */
  readonly platform: string
}

/** An engine's own builder, whose mounts are removed. */
export function engineDriver(engine: Engine): Driver {
  const id = `e2e-${nonce()}`
  return { name: engine.name, id, open: () => enginePlace(engine, id), platform: '' }
}

/** The engines' own builders, whose mounts are removed. */
export const ENGINE_DRIVERS: readonly Driver[] = [CLASSIC, CONTAINERD].map(engineDriver)

/** New builders for each run, which are removed after it. */
export const NEW_DRIVERS: readonly Driver[] = [
  { name: 'docker-container driver', id: '', open: ownBuilder, platform: '' },
  { name: 'remote driver', id: '', open: remotePlace, platform: '' },
  // The two nodes have different content.
  ...['linux/amd64', 'linux/amd64/v2'].map((platform) => ({
    name: `two nodes, that of ${platform}`,
    id: '',
    open: ownMultiNode,
    platform,
  })),
]

/** Drivers on two shared builders: the second run uses the one that never had the mounts of the first. */
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
