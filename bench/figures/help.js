import { join } from 'node:path'
import { byItself, printed } from '../measure.js'
import { secondsResult } from '../result.js'
import { ROOT } from '../workplace.js'

const HELP = /** @type {const} */ ({ name: 'help_start_s', unit: 's', max: 0.05 })

/**
 * The command line from the start of its process to its end, for help.
 * @type {import('./index.js').Experiment}
 */
export const helpStart = {
  figures: [HELP],
  async measure(bench) {
    const help = {
      argv: /** @type {const} */ ([bench.node, join(ROOT, 'dist', 'cli', 'index.js'), '--help']),
      cwd: bench.folder,
    }
    const said = await printed(help, bench.signal)
    if (!said.includes('usage: weighbridge')) throw new Error(`this is not the help: ${said}`)
    return [secondsResult(HELP, await byItself(help, bench))]
  },
}
