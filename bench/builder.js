import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { printed } from './measure.js'
import { Missing, ROOT } from './workplace.js'

/** @typedef {import('./measure.js').Command} Command */
/** @typedef {import('./workplace.js').Workplace} Workplace */

/** Base images of the measured images, and the one cache-dance copies with. */
const BASES = ['golang:1.22-alpine', 'alpine']

/**
 * A builder for the bench only, as docker/setup-buildx-action makes one: everything in it may be thrown away.
 * @param {Workplace} bench
 * @returns {Promise<string>} its name
 */
export const ownBuilder = (bench) =>
  bench.once('builder', async () => {
    const name = basename(bench.folder)
    bench.say(`starting the builder ${name}`)
    bench.undo(`the builder ${name}`, 'docker', 'buildx', 'rm', name)
    const create = ['create', '--name', name, '--driver', 'docker-container', '--bootstrap']
    await buildx(bench, ...create, ...(await likeTestEngines(bench))).catch((/** @type {Error} */ error) => {
      bench.signal.throwIfAborted()
      throw new Missing(`there is no builder. ${error.message.split('\n').at(-1)}`)
    })
    return name
  })

/**
 * If scripts/engine has put a registry between its builder and the outside, this builder needs it too.
 * @param {Workplace} bench
 * @returns {Promise<readonly string[]>}
 */
async function likeTestEngines(bench) {
  const argv = /** @type {const} */ ([join(ROOT, 'scripts', 'engine'), 'status', '--json'])
  const { home, builder } = JSON.parse(await printed({ argv, cwd: ROOT }, bench.signal))
  const config = join(home, 'builder', 'buildkitd.toml')
  if (builder === null || !existsSync(config)) return []
  const flags = ['--buildkitd-flags', '--allow-insecure-entitlement network.host']
  return ['--driver-opt', 'network=host', ...flags, '--config', config, builder.host]
}

/**
 * Empties the builder like that of a fresh runner: no cache mount, no layer, no context. Only the base images stay,
 * because neither side can help how long a registry takes.
 * @param {Workplace} bench
 */
export async function emptyBuilder(bench) {
  const builder = await ownBuilder(bench)
  await buildx(bench, 'prune', '--builder', builder, '--all', '--force')
  await buildx(bench, 'build', '--builder', builder, basesContext(bench))
}

/**
 * Removes layers and contexts; the cache mounts stay.
 * @param {Workplace} bench
 */
export async function forgetLayers(bench) {
  const builder = await ownBuilder(bench)
  for (const type of ['regular', 'source.local']) {
    await buildx(bench, 'prune', '--builder', builder, '--all', '--force', '--filter', `type=${type}`)
  }
  await buildx(bench, 'build', '--builder', builder, basesContext(bench))
}

/**
 * @param {Workplace} bench
 * @param {string[]} args
 */
const buildx = (bench, ...args) => printed({ argv: ['docker', 'buildx', ...args], cwd: bench.folder }, bench.signal)

/**
 * A build that unpacks the base images: a `RUN` needs its whole base image.
 * @param {Workplace} bench
 */
function basesContext(bench) {
  const folder = join(bench.folder, 'bases')
  mkdirSync(folder, { recursive: true })
  const stages = BASES.map((image, index) => `FROM ${image} AS base-${index}\nRUN touch /here\n`)
  const copies = BASES.map((_, index) => `COPY --from=base-${index} /here /here-${index}\n`)
  writeFileSync(join(folder, 'Dockerfile'), `${stages.join('')}FROM scratch\n${copies.join('')}`)
  return folder
}

/**
 * The build as a user would type it. Its result stays in the builder.
 * @param {string} builder
 * @param {string} folder with the Dockerfile
 * @param {string[]} options
 * @returns {Command}
 */
export const bareBuild = (builder, folder, ...options) => ({
  argv: ['docker', 'buildx', 'build', '--builder', builder, '--file', 'Dockerfile', ...options, '.'],
  cwd: folder,
})
