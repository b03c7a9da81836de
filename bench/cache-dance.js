import { chmodSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { actionInputs, actionProgram } from './action.js'
import { ownBuilder } from './builder.js'
import { MOUNTS } from './data/go-service.js'

/** @typedef {import('./measure.js').Command} Command */
/** @typedef {import('./workplace.js').Workplace} Workplace */

/** Folder of each mount, below the one that a run starts in. */
const FOLDERS = Object.fromEntries(MOUNTS.map((target, index) => [`mount-${index}`, target]))

/**
 * Runs of reproducible-containers/buildkit-cache-dance, in the folder that holds a folder for each mount.
 * @typedef {{ readonly inject: (folder: string) => Command, readonly extract: (folder: string) => Command }} CacheDance
 */

/**
 * On the builder of the bench. Throws `Missing` where it is not here.
 * @param {Workplace} bench
 * @returns {Promise<CacheDance>}
 */
export async function cacheDance(bench) {
  const program = actionProgram('reproducible-containers/buildkit-cache-dance')
  const builder = await ownBuilder(bench)
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

/** Fewer than both mounts of the service have, which is some 6,000. */
const FILES = 5000

/**
 * Throws where it has lost files of the service's mounts: it ends with 0 also when it could not copy.
 * @param {string} folder that it extracted into
 * @param {number} [least] files of all mounts
 */
export function requireExtracted(folder, least = FILES) {
  const count = Object.keys(FOLDERS)
    .map((name) => readdirSync(join(folder, name), { recursive: true }).length)
    .reduce((sum, each) => sum + each, 0)
  if (count < least) throw new Error(`cache-dance extracted ${count} files, and there are more than ${least}`)
}
