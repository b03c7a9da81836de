import { join } from 'node:path'
import { writeLayout } from '../data/image.js'
import { millionFiles } from '../data/images.js'
import { emptyStore, inspect } from '../inspection.js'
import { measured } from '../measure.js'
import { megabytes, peakResult } from '../result.js'
import { compiledCore, ROOT } from '../workplace.js'

/** @typedef {import('./index.js').Experiment} Experiment */

const FILES = /** @type {const} */ ({ name: 'peak_mb_1m_files', unit: 'MB', max: 400 })
const STREAM = /** @type {const} */ ({ name: 'peak_mb_10gb', unit: 'MB', max: 200 })

/**
 * The command line on a layout with a million files: the highest peak of three runs.
 * @type {Experiment}
 */
export const peakOfMillionFiles = {
  figures: [FILES],
  async measure(bench) {
    const layout = join(bench.folder, 'million-files')
    bench.say('writing an OCI layout with 1,000,000 files')
    await writeLayout(layout, millionFiles())
    const runs = []
    for (let round = 0; round < 3; round += 1) {
      runs.push(await measured(inspect(bench, layout, emptyStore(bench)), bench))
    }
    return [peakResult(FILES, runs)]
  },
}

/**
 * The core on a layer of 1 GB and on one of 10 GB, to show memory that grows with bytes.
 * @type {Experiment}
 */
export const peakOfLongStream = {
  figures: [STREAM],
  async measure(bench) {
    const core = await compiledCore(bench)
    const read = async (/** @type {number} */ gigabytes) => {
      bench.say(`reading a layer of ${gigabytes} GB that is made on the way`)
      const program = join(ROOT, 'bench', 'read-stream.js')
      return measured({ argv: [bench.node, program, core, String(gigabytes * 1e9)], cwd: bench.folder }, bench)
    }
    const [short, long] = [await read(1), await read(10)]
    const note = `a layer of 1 GB took ${megabytes(short.peak)}, one of 10 GB ${megabytes(long.peak)}`
    return [{ ...peakResult(STREAM, [long]), note }]
  },
}
