import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './workplace.js'

/** @typedef {import('./measure.js').Command} Command */
/** @typedef {import('./workplace.js').Workplace} Workplace */

/**
 * Our command line as shipped, outside of any repository, with `store` as its cache folder.
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
 * An empty store.
 * @param {Workplace} bench
 */
export const emptyStore = (bench) => mkdtempSync(join(bench.folder, 'store-'))

/**
 * The lower bound: the engine's export of the image, discarded.
 * @param {Workplace} bench
 * @param {string} image
 * @returns {Command}
 */
export const save = (bench, image) => ({ argv: ['docker', 'image', 'save', image], cwd: bench.folder })

const DIVE_RULES = ['lowestEfficiency', 'highestWastedBytes', 'highestUserWastedPercent']

/**
 * dive's analysis without its terminal UI. Its rules are disabled: it would exit with 1 on an image that breaks one.
 * @param {Workplace} bench
 * @param {string} program
 * @param {string} image
 * @returns {Command}
 */
export const dive = (bench, program, image) => ({
  argv: [program, '--ci', ...DIVE_RULES.map((rule) => `--${rule}=disabled`), image],
  cwd: bench.folder,
})
