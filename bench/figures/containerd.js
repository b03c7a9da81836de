import { join } from 'node:path'
import { manyFilesLayout } from '../data/images.js'
import { dive, emptyStore, inspect, save } from '../inspection.js'
import { printed, sideBySide } from '../measure.js'
import { timeResult } from '../result.js'
import { Missing, ROOT } from '../workplace.js'

/** @typedef {import('./index.js').Experiment} Experiment */
/** @typedef {import('../workplace.js').Workplace} Workplace */

const VS_DIVE = /** @type {const} */ ({ name: 'inspect_containerd_vs_dive', unit: 'ratio', max: 0.7 })
const VS_SAVE = /** @type {const} */ ({ name: 'inspect_containerd_vs_save', unit: 'ratio', max: 1 })

/**
 * An image never seen before, of the tests' engine with the containerd store, over dive.
 * @type {Experiment}
 */
export const containerdVsDive = {
  figures: [VS_DIVE],
  async measure(bench) {
    const program = await bench.peer('dive')
    return measureOn(bench, VS_DIVE, (image) => dive(bench, program, image))
  },
}

/**
 * The same over the engine's own export of it.
 * @type {Experiment}
 */
export const containerdVsSave = {
  figures: [VS_SAVE],
  measure: (bench) => measureOn(bench, VS_SAVE, (image) => save(bench, image)),
}

/**
 * @param {Workplace} bench
 * @param {import('../table.js').Figure} figure
 * @param {(image: string) => import('../measure.js').Command} peer
 */
async function measureOn(bench, figure, peer) {
  const { image, env } = await manyFilesOnContainerd(bench)
  const on = (/** @type {import('../measure.js').Command} */ command) => ({
    ...command,
    env: { ...command.env, ...env },
  })
  const ours = () => on(inspect(bench, image, emptyStore(bench)))
  const runs = await sideBySide({ peer: () => on(peer(image)), ours }, bench)
  return [timeResult(figure, runs.ours, runs.peer)]
}

/**
 * 500 MB in 70,000 files, compressed with gzip.
 * @param {Workplace} bench
 * @returns {Promise<{ readonly image: string, readonly env: Readonly<Record<'DOCKER_HOST', string>> }>}
 */
const manyFilesOnContainerd = (bench) =>
  bench.once('many files on the containerd store', async () => {
    const env = { DOCKER_HOST: await containerdHost(bench) }
    const image = 'weighbridge-bench/many-files:gzip'
    const layout = await manyFilesLayout(bench, 'gzip')
    bench.say(`loading ${image} into the engine with the containerd store`)
    bench.undo(image, 'docker', '--host', env.DOCKER_HOST, 'image', 'rm', image)
    // The engine names it by an annotation of its descriptor.
    const named = `s|"digest"|"annotations":{"io.containerd.image.name":"docker.io/${image}"},"digest"|`
    const load = `sed '${named}' index.json >../index.json && tar --create --exclude ./index.json . --directory .. index.json | docker image load`
    await printed({ argv: ['sh', '-c', load], cwd: layout, env }, bench.signal)
    return { image, env }
  })

/**
 * Starts the engines of the tests, if they are not up.
 * @param {Workplace} bench
 * @returns {Promise<string>} the address of the one with the containerd store
 */
async function containerdHost(bench) {
  const engine = join(ROOT, 'scripts', 'engine')
  const host = async () => {
    const status = await printed({ argv: [engine, 'status', '--json'], cwd: bench.folder }, bench.signal)
    return JSON.parse(status).containerd?.host
  }
  const found = await host()
  if (found !== undefined) return found
  bench.say('starting the engines of the tests')
  bench.undo('the engines of the tests', engine, 'down')
  await printed({ argv: [engine, 'up', '--matrix'], cwd: bench.folder }, bench.signal)
  const started = await host()
  if (started === undefined) throw new Missing('there is no engine with the containerd store')
  return started
}
