import { join } from 'node:path'
import { bareBuild, emptyBuilder, forgetLayers, ownBuilder } from '../builder.js'
import { editSource, goService, productCatalog } from '../data/go-service.js'
import { emptyStore } from '../inspection.js'
import { measured, printed, ROUNDS, sideBySide } from '../measure.js'
import { timeResult } from '../result.js'
import { median } from '../statistics.js'
import { short } from '../table.js'
import { ROOT } from '../workplace.js'
import { carrier } from './mounts.js'

/** @typedef {import('./index.js').Experiment} Experiment */
/** @typedef {import('../measure.js').Run} Run */
/** @typedef {import('../workplace.js').Workplace} Workplace */

const VS_WARM = /** @type {const} */ ({ name: 'rebuild_restored_vs_warm', unit: 'ratio', max: 1.3 })
const VS_COLD = /** @type {const} */ ({ name: 'rebuild_restored_vs_cold', unit: 'ratio', max: 0.5 })

/**
 * The build of a Go service after an edit of its source, with mounts that were restored into an empty builder, over the
 * same with mounts that never left it. No layer is cached on either side. The restore itself is in the note.
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
 * The whole command after an edit, in an empty builder: with what an earlier run left in the store, over the same with
 * cache mounts switched off.
 * @type {Experiment}
 */
export const restoredVsCold = {
  figures: [VS_COLD],
  async measure(bench) {
    const catalog = await comparison(bench, await productCatalog(bench))
    const service = await comparison(bench, await goService(bench))
    const note = `of a service with more dependencies ${short(timeResult(VS_COLD, service.ours, service.peer).value ?? 0)}`
    return [{ ...timeResult(VS_COLD, catalog.ours, catalog.peer), note }]
  },
}

/**
 * @param {Workplace} bench
 * @param {string} folder
 */
async function comparison(bench, folder) {
  const builder = await ownBuilder(bench)
  const store = emptyStore(bench)
  const program = join(ROOT, 'dist', 'cli', 'index.js')
  const run = (/** @type {string[]} */ ...options) => ({
    argv: /** @type {const} */ ([bench.node, program, 'run', '--builder', builder, ...options]),
    cwd: folder,
    env: { XDG_CACHE_HOME: store },
  })
  await committed(bench, folder)
  await emptyBuilder(bench)
  await printed(run('--cache-mounts-save', 'always'), bench.signal)
  const prepared = (/** @type {string[]} */ ...options) => {
    return async () => {
      await emptyBuilder(bench)
      editSource(folder)
      return run(...options)
    }
  }
  const [peer, ours] = [prepared('--cache-mounts', 'off'), prepared('--cache-mounts-save', 'never')]
  return sideBySide({ peer, ours }, bench)
}

/**
 * What compiled packages are stored for is a commit.
 * @param {Workplace} bench
 * @param {string} cwd
 */
async function committed(bench, cwd) {
  const author = ['-c', 'user.name=bench', '-c', 'user.email=bench@weighbridge.example']
  await printed({ argv: ['git', 'init', '--quiet'], cwd }, bench.signal)
  await printed({ argv: ['git', 'add', '--all'], cwd }, bench.signal)
  await printed({ argv: ['git', ...author, 'commit', '--quiet', '--message=bench'], cwd }, bench.signal)
}
