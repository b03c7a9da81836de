import { mkdtempSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { bareBuild, emptyBuilder, ownBuilder } from '../builder.js'
import { cacheDance, requireExtracted } from '../cache-dance.js'
import { goService } from '../data/go-service.js'
import { printed, sideBySide } from '../measure.js'
import { timeResult } from '../result.js'
import { compiledCore, ROOT } from '../workplace.js'

/** @typedef {import('../workplace.js').Workplace} Workplace */

const SAVE = /** @type {const} */ ({ name: 'mounts_save_vs_cache_dance', unit: 'ratio', max: 0.35 })
const RESTORE = /** @type {const} */ ({ name: 'mounts_restore_vs_cache_dance', unit: 'ratio', max: 0.5 })

/**
 * Both mounts of a Go service: out of the builder, to the files for a store; and from these into an empty builder.
 * Neither side sends the files to a store and back.
 * @type {import('./index.js').Experiment}
 */
export const mountsVsCacheDance = {
  figures: [SAVE, RESTORE],
  async measure(bench) {
    const dance = await cacheDance(bench)
    const builder = await ownBuilder(bench)
    const service = await warmService(bench, builder)
    const ours = await carrier(bench, { builder, service })
    const folder = mkdtempSync(join(bench.folder, 'extracted-'))
    const saved = await sideBySide({ peer: () => dance.extract(folder), ours: () => ours('save') }, bench)
    requireExtracted(folder)

    const theirs = async () => {
      await emptyBuilder(bench)
      return dance.inject(await copied(bench, folder))
    }
    const again = async () => {
      await emptyBuilder(bench)
      return ours('restore')
    }
    const restored = await sideBySide({ peer: theirs, ours: again }, bench)
    return [timeResult(SAVE, saved.ours, saved.peer), timeResult(RESTORE, restored.ours, restored.peer)]
  },
}

/**
 * The service, built in the builder, so that its mounts are full.
 * @param {Workplace} bench
 * @param {string} builder
 */
async function warmService(bench, builder) {
  const service = await goService(bench)
  await emptyBuilder(bench)
  bench.say('building the Go service with empty cache mounts')
  await printed(bareBuild(builder, service), bench.signal)
  return service
}

/**
 * Makes a copy, because cache-dance removes what it has read.
 * @param {Workplace} bench
 * @param {string} folder
 */
async function copied(bench, folder) {
  const copy = mkdtempSync(join(bench.folder, 'injected-'))
  await cp(folder, copy, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true })
  return copy
}

/**
 * Our side, with its own files in place of a store.
 * @param {Workplace} bench
 * @param {{ readonly builder: string, readonly service: string }} place
 * @returns {Promise<(task: 'save' | 'restore') => import('../measure.js').Command>}
 */
export async function carrier(bench, { builder, service }) {
  const core = await compiledCore(bench)
  const blobs = mkdtempSync(join(bench.folder, 'blobs-'))
  return (task) => ({
    argv: [bench.node, join(ROOT, 'bench', 'mounts-ours.js'), core, task, builder, blobs],
    cwd: service,
    env: { TMPDIR: bench.folder },
  })
}
