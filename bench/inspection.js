import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './workplace.js'

/** @typedef {import('./measure.js').Command} Command */
/** @typedef {import('./workplace.js').Workplace} Workplace */

/**
 * Our command line as it is shipped, outside of any repository, with what it remembers in `store`.
 * @param {Workplace} bench
 * @param {string} image
 * @param {string} store
 * @returns {Command}
 */
export const inspect = (bench, image, store) => ({
  argv: [bench.node, join(ROOT, 'dist', 'cli', 'index.js'), 'inspect', image],
  cwd: bench.folder,
  env: { XDG_CACHE_HOME: store },
})

/**
 * A store that remembers nothing.
 * @param {Workplace} bench
 */
export const emptyStore = (bench) => mkdtempSync(join(bench.folder, 'store-'))

/**
 * The floor: the engine's export of the image, thrown away.
 * @param {Workplace} bench
 * @param {string} image
 * @returns {Command}
 */
export const save = (bench, image) => ({ argv: ['docker', 'image', 'save', image], cwd: bench.folder })

const DIVE_RULES = ['lowestEfficiency', 'highestWastedBytes', 'highestUserWastedPercent']

/**
 * dive's analysis without its window. None of its rules judges the image: one that breaks a rule would end it with 1.
 * @param {Workplace} bench
 * @param {string} program
 * @param {string} image
 * @returns {Command}
 */
export const dive = (bench, program, image) => ({
  argv: [program, '--ci', ...DIVE_RULES.map((rule) => `--${rule}=disabled`), image],
  cwd: bench.folder,
})
