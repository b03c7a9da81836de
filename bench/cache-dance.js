import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import { MOUNTS } from './data/go-service.js'
import { Missing } from './workplace.js'

/** @typedef {import('./measure.js').Command} Command */
/** @typedef {import('./workplace.js').Workplace} Workplace */

/** Folder of each mount, below the one that a run starts in. */
const FOLDERS = Object.fromEntries(MOUNTS.map((target, index) => [`mount-${index}`, target]))

/**
 * Runs of reproducible-containers/buildkit-cache-dance, in the folder that holds a folder for each mount.
 * @typedef {{ readonly inject: (folder: string) => Command, readonly extract: (folder: string) => Command }} CacheDance
 */

/**
 * Its program. Throws `Missing` where there is none.
 * @param {string | undefined} checkout
 */
export function cacheDanceProgram(checkout) {
  const program = join(checkout ?? '', 'dist', 'index.js')
  if (checkout && existsSync(program)) return resolve(program)
  throw new Missing(
    'cache-dance is missing. Let CACHE_DANCE name a checkout of reproducible-containers/buildkit-cache-dance',
  )
}

/**
 * @param {Workplace} bench
 * @param {string} program
 * @param {string} builder
 * @returns {CacheDance}
 */
export function cacheDance(bench, program, builder) {
  // The names are its own.
  bench.undo('the container cache-container', 'docker', 'container', 'rm', 'cache-container')
  bench.undo('dance:extract', 'docker', 'image', 'rm', 'dance:extract')
  const env = {
    ...actionInputs({
      'cache-map': JSON.stringify(FOLDERS),
      // Its own choice lies in a registry; this one is in the builder already.
      'utility-image': 'alpine',
      'skip-extraction': 'false',
      builder,
    }),
    PATH: `${sudo(bench)}${delimiter}${process.env['PATH']}`,
  }
  const command = (/** @type {string} */ cwd, /** @type {readonly string[]} */ args) => ({
    argv: /** @type {const} */ ([bench.node, program, ...args]),
    cwd,
    env,
  })
  return { inject: (folder) => command(folder, []), extract: (folder) => command(folder, ['--extract']) }
}

/**
 * Inputs as an action gets them, and nothing of a workflow that the bench itself may be run by.
 * @param {Readonly<Record<string, string>>} inputs
 * @returns {Record<string, string | undefined>}
 */
export function actionInputs(inputs) {
  const inherited = Object.keys(process.env).filter((name) => /^(?:GITHUB|INPUT|STATE|RUNNER)_/.test(name))
  const given = Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])
  return { ...Object.fromEntries(inherited.map((name) => [name, undefined])), ...Object.fromEntries(given) }
}

/**
 * It removes a folder with `sudo`, which not every machine has; what it removes here is the user's own.
 * @param {Workplace} bench
 */
function sudo(bench) {
  const folder = join(bench.folder, 'sudo')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'sudo'), '#!/bin/sh\nexec "$@"\n')
  chmodSync(join(folder, 'sudo'), 0o755)
  return folder
}

/**
 * Throws where it has lost files: it ends with 0 also when it could not copy.
 * @param {string} folder that it extracted into
 * @param {number} least files of all mounts
 */
export function requireExtracted(folder, least) {
  const count = Object.keys(FOLDERS)
    .map((name) => readdirSync(join(folder, name), { recursive: true }).length)
    .reduce((sum, each) => sum + each, 0)
  if (count < least) throw new Error(`cache-dance extracted ${count} files, and there are more than ${least}`)
}
