import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { textSize } from '../data/elf-text.js'
import { goProgram } from '../data/go-program.js'
import { printed, sideBySide } from '../measure.js'
import { memoryResult, timeResult } from '../result.js'
import { compiledCore, ROOT } from '../workplace.js'

/** @typedef {import('./index.js').Experiment} Experiment */
/** @typedef {import('../workplace.js').Workplace} Workplace */
/** @typedef {import('../../src/gobinary/go-binary.ts').GoBinary} Analysed */

const TEXT = /** @type {const} */ ({ name: 'text_unattributed_percent', unit: 'percent', max: 0.1 })

export const goVsGsa = comparison('go', 'plain')
export const strippedGoVsGsa = comparison('go_stripped', 'stripped')

/**
 * Attributing a Go program's bytes to its modules, as a whole process on both sides.
 * @param {string} prefix of the figures' names
 * @param {'plain' | 'stripped'} which
 * @returns {Experiment}
 */
function comparison(prefix, which) {
  const time = /** @type {const} */ ({ name: `${prefix}_vs_gsa_time`, unit: 'ratio', max: 0.05 })
  const memory = /** @type {const} */ ({ name: `${prefix}_vs_gsa_memory`, unit: 'ratio', max: 0.5 })
  return {
    figures: [time, memory],
    async measure(bench) {
      const gsa = await bench.peer('gsa')
      const file = (await goProgram(bench))[which]
      const core = await compiledCore(bench)
      // Its fastest machine-readable answer: packages, no functions.
      /** @type {import('../measure.js').Command} */
      const peer = { argv: [gsa, '--format=json', '--compact', '--output=/dev/null', file], cwd: bench.folder }
      const runs = await sideBySide({ peer: () => peer, ours: () => ours(bench, core, file) }, bench)
      return [timeResult(time, runs.ours, runs.peer), memoryResult(memory, runs.ours, runs.peer)]
    },
  }
}

/**
 * How much machine code of a stripped program is attributed to no module or standard package.
 * @type {Experiment}
 */
export const unattributedText = {
  figures: [TEXT],
  async measure(bench) {
    const file = (await goProgram(bench)).stripped
    /** @type {Analysed} */
    const binary = JSON.parse(await printed(ours(bench, await compiledCore(bench), file), bench.signal))
    const text = textSize(readFileSync(file))
    const homeless = binary.modules.filter(({ kind }) => kind === 'unknown').reduce((sum, { bytes }) => sum + bytes, 0)
    const unknown = (binary.buckets['other code'] ?? 0) + homeless
    const named = binary.modules.reduce((sum, { bytes }) => sum + bytes, 0) - homeless
    if (named + unknown < text) throw new Error(`of ${text} bytes of .text only ${named} + ${unknown} are somewhere`)
    return [{ figure: TEXT, value: (unknown / text) * 100, note: `${unknown} of ${text} bytes of .text` }]
  },
}

/**
 * @param {Workplace} bench
 * @param {string} core
 * @param {string} file
 * @returns {import('../measure.js').Command}
 */
const ours = (bench, core, file) => ({
  argv: [bench.node, join(ROOT, 'bench', 'go-binary.js'), core, file],
  cwd: bench.folder,
})
