import { ourAction } from '../action.js'
import { bareBuild, emptyBuilder, forgetLayers, ownBuilder } from '../builder.js'
import { committed } from '../commit.js'
import { editSource, goService, productCatalog } from '../data/go-service.js'
import { emptyStore } from '../inspection.js'
import { measured, printed, ROUNDS, sideBySide } from '../measure.js'
import { timeResult } from '../result.js'
import { median } from '../statistics.js'
import { short } from '../table.js'
import { carrier } from './mounts.js'

/** @typedef {import('./index.js').Experiment} Experiment */
/** @typedef {import('../measure.js').Run} Run */
/** @typedef {import('../workplace.js').Workplace} Workplace */

const VS_WARM = /** @type {const} */ ({ name: 'rebuild_restored_vs_warm', unit: 'ratio', max: 1.3 })
const VS_COLD = /** @type {const} */ ({ name: 'rebuild_restored_vs_cold', unit: 'ratio', max: 0.5 })
const SERVICE_VS_COLD = /** @type {const} */ ({ name: 'rebuild_restored_vs_cold_service', unit: 'ratio', max: 0.33 })

/**
 * The build of a Go service after an edit of its source, with mounts restored into an empty builder, over the same with
 * mounts that never left it. No layer is cached on either side. The restore itself is in the note.
 * @type {Experiment}
 */
export const restoredVsWarm = {
  figures: [VS_WARM],
  async measure(bench) {
    const builder = await ownBuilder(bench)
    const service = await goService(bench)
    const ours = await carrier(bench, { builder, service })
    const build = () => bareBuild(builder, service)
    /** @type {Run[]} */
    const restores = []
    const warm = async () => {
      await emptyBuilder(bench)
      await printed(build(), bench.signal)
      if (restores.length === 0) await printed(ours('save'), bench.signal)
      await forgetLayers(bench)
      editSource(service)
      return build()
    }
    const restored = async () => {
      await emptyBuilder(bench)
      restores.push(await measured(ours('restore'), bench))
      await forgetLayers(bench)
      editSource(service)
      return build()
    }
    const runs = await sideBySide({ peer: warm, ours: restored }, bench)
    const note = `the restore took ${short(median(restores.slice(-ROUNDS).map(({ seconds }) => seconds)))} s`
    return [{ ...timeResult(VS_WARM, runs.ours, runs.peer), note }]
  },
}

/**
 * The whole action on the default branch after a commit, in an empty builder: with the mounts of an earlier run, which it
 * saves again, over the same with cache mounts switched off.
 * @type {Experiment}
 */
export const restoredVsCold = {
  figures: [VS_COLD],
  measure: async (bench) => [await comparison(VS_COLD, bench, await productCatalog(bench))],
}

/**
 * The same for a service with more dependencies.
 * @type {Experiment}
 */
export const serviceRestoredVsCold = {
  figures: [SERVICE_VS_COLD],
  measure: async (bench) => [await comparison(SERVICE_VS_COLD, bench, await goService(bench))],
}

/**
 * @param {import('../table.js').Figure} figure
 * @param {Workplace} bench
 * @param {string} folder
 */
async function comparison(figure, bench, folder) {
  const builder = await ownBuilder(bench)
  const store = emptyStore(bench)
  const nextCommit = (/** @type {Readonly<Record<string, string>>} */ inputs) => async () => {
    await emptyBuilder(bench)
    editSource(folder)
    // A nightly build, which saves and compares with nothing.
    const env = { GITHUB_EVENT_NAME: 'schedule', GITHUB_SHA: await committed(bench, folder) }
    return ourAction(bench, {
      cwd: folder,
      store,
      inputs: { context: '.', file: 'Dockerfile', builder, ...inputs },
      env,
    })
  }
  const [peer, ours] = [nextCommit({ 'cache-mounts': 'off' }), nextCommit({})]
  await printed(await ours(), bench.signal)
  const runs = await sideBySide({ peer, ours }, bench)
  return timeResult(figure, runs.ours, runs.peer)
}
