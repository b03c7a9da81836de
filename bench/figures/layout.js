import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { manyFilesLayout } from '../data/images.js'
import { emptyStore, inspect } from '../inspection.js'
import { sideBySide } from '../measure.js'
import { timeResult } from '../result.js'

/** @typedef {import('./index.js').Experiment} Experiment */

const VS_GUNZIP = /** @type {const} */ ({ name: 'layout_gzip_vs_gunzip', unit: 'ratio', max: 0.55 })
const CORES = /** @type {const} */ ({ name: 'layout_cores', unit: 'ratio', max: 0.77 })

/**
 * An OCI layout never seen before, over unpacking and hashing its blobs one after the other.
 * @type {Experiment}
 */
export const layoutVsGunzip = {
  figures: [VS_GUNZIP],
  async measure(bench) {
    const layout = await manyFilesLayout(bench)
    const blobs = join(layout, 'blobs', 'sha256')
    const layers = readdirSync(blobs).map((name) => `(gzip -dc ${name} 2>/dev/null || cat ${name}) | sha256sum`)
    const peer = /** @type {import('../measure.js').Command} */ ({ argv: ['sh', '-c', layers.join('; ')], cwd: blobs })
    const ours = () => inspect(bench, layout, emptyStore(bench))
    const runs = await sideBySide({ peer: () => peer, ours }, bench)
    return [timeResult(VS_GUNZIP, runs.ours, runs.peer)]
  },
}

/**
 * The same layout with two threads over the same with one.
 * @type {Experiment}
 */
export const layoutCores = {
  figures: [CORES],
  async measure(bench) {
    const layout = await manyFilesLayout(bench)
    const threads = (/** @type {string} */ count) => {
      const command = inspect(bench, layout, emptyStore(bench))
      return { ...command, env: { ...command.env, WEIGHBRIDGE_THREADS: count } }
    }
    const runs = await sideBySide({ peer: () => threads('1'), ours: () => threads('2') }, bench)
    return [timeResult(CORES, runs.ours, runs.peer)]
  },
}
