import type { Inputs } from './inputs.ts'
import { storesOf } from './record-stores.ts'

type Kept = Pick<Inputs, 'bake' | 'cacheMounts' | 'images' | 'records' | 'report'>

/** Whether cache mounts are carried from run to run, if the event lets them. */
export const carriesMounts = ({ bake, cacheMounts, images }: Kept): boolean =>
  cacheMounts.use !== 'off' && (bake !== undefined || images.some(({ subject }) => subject.kind === 'build'))

/** Whether a run may keep or find anything in the Actions cache, whose client takes a while to load. */
export const usesActionsCache = (inputs: Kept): boolean =>
  inputs.report === undefined && (carriesMounts(inputs) || storesOf(inputs.records).includes('actions-cache'))
