import { manyDeletions } from '../data/images.js'
import { dive, emptyStore, inspect } from '../inspection.js'
import { sideBySide } from '../measure.js'
import { timeResult } from '../result.js'

const FIGURE = /** @type {const} */ ({ name: 'deletions_vs_dive', unit: 'ratio', max: 0.05 })

/**
 * 5,000 whiteouts, to show work that is not linear in them.
 * @type {import('./index.js').Experiment}
 */
export const deletionsVsDive = {
  figures: [FIGURE],
  async measure(bench) {
    const program = await bench.peer('dive')
    const image = await manyDeletions(bench)
    const ours = () => inspect(bench, image, emptyStore(bench))
    const runs = await sideBySide({ peer: () => dive(bench, program, image), ours }, bench)
    return [timeResult(FIGURE, runs.ours, runs.peer)]
  },
}
