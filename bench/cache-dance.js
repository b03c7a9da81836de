import { chmodSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { actionInputs, actionProgram } from './action.js'
import { ownBuilder } from './builder.js'
import { MOUNTS } from './data/go-service.js'

/** @typedef {import('./measure.js').Command} Command */
/** @typedef {import('./workplace.js').Workplace} Workplace */

/** Folder of each mount, below the working directory of a run. */
const FOLDERS = Object.fromEntries(MOUNTS.map((target, index) => [`mount-${index}`, target]))

/**
 * Runs of reproducible-containers/buildkit-cache-dance, in a folder that has a folder for each mount.
 * @typedef {{ readonly inject: (folder: string) => Command, readonly extract: (folder: string) => Command }} CacheDance
 */

/**
 * On the builder of the bench. Throws `Missing` if there is no checkout of it.
 * @param {Workplace} bench
 * @returns {Promise<CacheDance>}
 */
export async function cacheDance(bench) {
  const program = actionProgram('reproducible-containers/buildkit-cache-dance')
  const builder = await ownBuilder(bench)
  // The variables are cache-dance's.
  bench.undo('the container cache-container', 'docker', 'container', 'rm', 'cache-container')
  bench.undo('dance:extract', 'docker', 'image', 'rm', 'dance:extract')
  const env = {
    ...actionInputs({
      'cache-map': JSON.stringify(FOLDERS),
      // Its default is in a registry; this one is already in the builder.
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
 * It removes a folder with `sudo`, which not every machine has; the folder here belongs to the user.
 * @param {Workplace} bench
 */
function sudo(bench) {
  const folder = join(bench.folder, 'sudo')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'sudo'), '#!/bin/sh\nexec "$@"\n')
  chmodSync(join(folder, 'sudo'), 0o755)
  return folder
}

/** Fewer than the some 6,000 files in both mounts of the service. */
const FILES = 5000

/**
 * Throws if it lost files of the service's mounts: it exits with 0 even if it could not copy.
 * @param {string} folder that it extracted into
 * @param {number} [least] files of all mounts
 */
export function requireExtracted(folder, least = FILES) {
  const count = Object.keys(FOLDERS)
    .map((name) => readdirSync(join(folder, name), { recursive: true }).length)
    .reduce((sum, each) => sum + each, 0)
  if (count < least) throw new Error(`cache-dance extracted ${count} files, and there are more than ${least}`)
}
