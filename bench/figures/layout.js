import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { manyFilesLayout } from '../data/images.js'
import { emptyStore, inspect } from '../inspection.js'
import { printed, sideBySide } from '../measure.js'
import { timeResult } from '../result.js'
import { Missing } from '../workplace.js'

/** @typedef {import('./index.js').Experiment} Experiment */

const VS_GUNZIP = /** @type {const} */ ({ name: 'layout_gzip_vs_gunzip', unit: 'ratio', max: 0.55 })
const VS_UNZSTD = /** @type {const} */ ({ name: 'layout_zstd_vs_unzstd', unit: 'ratio', max: 1 })
const CORES = /** @type {const} */ ({ name: 'layout_cores', unit: 'ratio', max: 0.77 })

/**
 * An OCI layout never seen before, over unpacking and hashing its blobs one after the other.
 * @type {Experiment}
 */
export const layoutVsGunzip = {
  figures: [VS_GUNZIP],
  measure: (bench) => vsUnpacking(bench, VS_GUNZIP, 'gzip'),
}

/**
 * The same with layers of zstd.
 * @type {Experiment}
 */
export const layoutVsUnzstd = {
  figures: [VS_UNZSTD],
  async measure(bench) {
    await printed({ argv: ['zstd', '--version'], cwd: bench.folder }, bench.signal).catch(() => {
      bench.signal.throwIfAborted()
      throw new Missing('zstd is missing')
    })
    return vsUnpacking(bench, VS_UNZSTD, 'zstd')
  },
}

/**
 * @param {import('../workplace.js').Workplace} bench
 * @param {import('../table.js').Figure} figure
 * @param {'gzip' | 'zstd'} program
 */
async function vsUnpacking(bench, figure, program) {
  const layout = await manyFilesLayout(bench, program)
  const blobs = join(layout, 'blobs', 'sha256')
  const layers = readdirSync(blobs).map((name) => `(${program} -dc ${name} 2>/dev/null || cat ${name}) | sha256sum`)
  const peer = /** @type {import('../measure.js').Command} */ ({ argv: ['sh', '-c', layers.join('; ')], cwd: blobs })
  const ours = () => inspect(bench, layout, emptyStore(bench))
  const runs = await sideBySide({ peer: () => peer, ours }, bench)
  return [timeResult(figure, runs.ours, runs.peer)]
}

/**
 * The same layout with two threads over the same with one.
 * @type {Experiment}
 */
export const layoutCores = {
  figures: [CORES],
  async measure(bench) {
    const layout = await manyFilesLayout(bench, 'gzip')
    const threads = (/** @type {string} */ count) => {
      const command = inspect(bench, layout, emptyStore(bench))
      return { ...command, env: { ...command.env, WEIGHBRIDGE_THREADS: count } }
    }
    const runs = await sideBySide({ peer: () => threads('1'), ours: () => threads('2') }, bench)
    return [timeResult(CORES, runs.ours, runs.peer)]
  },
}
