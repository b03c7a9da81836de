import { manyFiles } from '../data/images.js'
import { dive, emptyStore, inspect, save } from '../inspection.js'
import { sideBySide } from '../measure.js'
import { timeResult } from '../result.js'

/** @typedef {import('./index.js').Experiment} Experiment */

const VS_SAVE = /** @type {const} */ ({ name: 'inspect_vs_save', unit: 'ratio', max: 1.15 })
const VS_DIVE = /** @type {const} */ ({ name: 'inspect_vs_dive', unit: 'ratio', max: 1.05 })
const KNOWN = /** @type {const} */ ({ name: 'known_layers_vs_save', unit: 'ratio', max: 0.5 })

/**
 * An image of the engine never seen before, over the engine's own export of it.
 * @type {Experiment}
 */
export const inspectVsSave = {
  figures: [VS_SAVE],
  async measure(bench) {
    const image = await manyFiles(bench)
    const ours = () => inspect(bench, image, emptyStore(bench))
    const runs = await sideBySide({ peer: () => save(bench, image), ours }, bench)
    return [timeResult(VS_SAVE, runs.ours, runs.peer)]
  },
}

/** @type {Experiment} */
export const inspectVsDive = {
  figures: [VS_DIVE],
  async measure(bench) {
    const program = await bench.peer('dive')
    const image = await manyFiles(bench)
    const ours = () => inspect(bench, image, emptyStore(bench))
    const runs = await sideBySide({ peer: () => dive(bench, program, image), ours }, bench)
    return [timeResult(VS_DIVE, runs.ours, runs.peer)]
  },
}

/**
 * An image whose layers were all weighed before: no layer is read, so it can be faster than the export. The warm-up round
 * fills the store.
 * @type {Experiment}
 */
export const knownLayers = {
  figures: [KNOWN],
  async measure(bench) {
    const image = await manyFiles(bench)
    const store = emptyStore(bench)
    const ours = () => inspect(bench, image, store)
    const runs = await sideBySide({ peer: () => save(bench, image), ours }, bench)
    return [timeResult(KNOWN, runs.ours, runs.peer)]
  },
}
