import { join } from 'node:path'
import { deletions, files } from './files.js'
import { writeLayout } from './image.js'

/** @typedef {import('../workplace.js').Workplace} Workplace */

/**
 * 500 MB in 70,000 files over five layers, in the engine.
 * @param {Workplace} bench
 * @returns {Promise<string>} the image's name
 */
export const manyFiles = (bench) =>
  bench.once('many files', () => loaded(bench, 'weighbridge-bench/many-files:latest', manyFilesLayers()))

/**
 * The same as an OCI layout on disk.
 * @param {Workplace} bench
 * @param {'gzip' | 'zstd'} compression
 * @returns {Promise<string>} its path
 */
export const manyFilesLayout = (bench, compression) =>
  bench.once(`many files, as a layout with ${compression}`, async () => {
    const layout = join(bench.folder, `many-files-${compression}`)
    bench.say(`writing an OCI layout with 70,000 files, compressed with ${compression}`)
    await writeLayout(layout, manyFilesLayers(), compression)
    return layout
  })

const manyFilesLayers = () =>
  ['usr/lib', 'usr/share', 'opt', 'srv', 'app'].map((folder, seed) =>
    layer({ folder, count: 14_000, mean: 500e6 / 70_000, seed }),
  )

/**
 * 104 MB in 10,000 files, and a layer above that deletes 5,000 of them one by one, as `find … -delete` does.
 * @param {Workplace} bench
 * @returns {Promise<string>} the image's name
 */
export const manyDeletions = (bench) =>
  bench.once('many deletions', async () => {
    const plan = { folder: 'var/cache', count: 10_000, mean: 104e6 / 10_000, seed: 1 }
    const above = { instruction: 'RUN find /var/cache -delete', entries: () => deletions(plan, 5000) }
    return loaded(bench, 'weighbridge-bench/many-deletions:latest', [layer(plan), above])
  })

/**
 * A million small files in eight layers: their number costs memory, not their bytes.
 * @returns {import('./image.js').Layer[]}
 */
export const millionFiles = () =>
  Array.from({ length: 8 }, (_, seed) => layer({ folder: `usr/src/tree-${seed}`, count: 125_000, mean: 100, seed }))

/**
 * @param {import('./files.js').Plan} plan
 * @returns {import('./image.js').Layer}
 */
const layer = (plan) => ({ instruction: `COPY ${plan.folder} /${plan.folder}`, entries: () => files(plan) })

/**
 * @param {Workplace} bench
 * @param {string} name
 * @param {readonly import('./image.js').Layer[]} layers
 */
async function loaded(bench, name, layers) {
  await bench.load(name, layers)
  return name
}
