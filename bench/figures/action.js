import { ourAction } from '../action.js'
import { bareBuild, emptyBuilder, ownBuilder } from '../builder.js'
import { productCatalog } from '../data/go-service.js'
import { emptyStore } from '../inspection.js'
import { byItself, printed, sideBySide } from '../measure.js'
import { overheadResult, secondsResult } from '../result.js'

/** @typedef {import('./index.js').Experiment} Experiment */

const OVERHEAD = /** @type {const} */ ({ name: 'action_overhead_s', unit: 's', max: 0.5 })
const START = /** @type {const} */ ({ name: 'action_start_s', unit: 's', max: 0.06 })

/**
 * The action around a build that is fully cached and was weighed before, less a bare `docker buildx build` of it.
 * @type {Experiment}
 */
export const actionOverhead = {
  figures: [OVERHEAD],
  async measure(bench) {
    const builder = await ownBuilder(bench)
    const folder = await productCatalog(bench)
    const store = emptyStore(bench)
    await emptyBuilder(bench)
    await printed(bareBuild(builder, folder), bench.signal)
    const ours = () => ourAction(bench, { cwd: folder, store, inputs: { context: '.', file: 'Dockerfile', builder } })
    const runs = await sideBySide({ peer: () => bareBuild(builder, folder), ours }, bench)
    return [overheadResult(OVERHEAD, runs.ours, runs.peer)]
  },
}

const UNREADABLE = '20 XB'

/**
 * The action from the start of its process to the error about an input that cannot be read.
 * @type {Experiment}
 */
export const actionStart = {
  figures: [START],
  async measure(bench) {
    const { argv, ...rest } = ourAction(bench, {
      cwd: bench.folder,
      store: emptyStore(bench),
      inputs: { budget: UNREADABLE },
    })
    const failing = {
      ...rest,
      argv: /** @type {const} */ (['sh', '-c', '! "$@"', 'sh', ...argv]),
    }
    const said = await printed(failing, bench.signal)
    if (!said.includes(UNREADABLE)) throw new Error(`the action did not end because of its input: ${said}`)
    return [secondsResult(START, await byItself(failing, bench))]
  },
}
