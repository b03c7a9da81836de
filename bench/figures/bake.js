import { randomBytes } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ourAction } from '../action.js'
import { emptyBuilder, ownBuilder } from '../builder.js'
import { emptyStore } from '../inspection.js'
import { printed, sideBySide } from '../measure.js'
import { peakResult, timeResult } from '../result.js'

/** @typedef {import('./index.js').Experiment} Experiment */
/** @typedef {import('../workplace.js').Workplace} Workplace */

const TIME = /** @type {const} */ ({ name: 'images_60_vs_bake', unit: 'ratio', max: 1.3 })
const PEAK = /** @type {const} */ ({ name: 'images_60_peak_mb', unit: 'MB', max: 400 })

const SERVICES = Array.from({ length: 60 }, (_, index) => `service-${index + 1}`)

/**
 * The action on the 60 images of a bake file, each with a budget, over `docker buildx bake` of the same. All of it was
 * built and weighed before.
 * @type {Experiment}
 */
export const imagesVsBake = {
  figures: [TIME, PEAK],
  async measure(bench) {
    const builder = await ownBuilder(bench)
    const folder = services(bench)
    const store = emptyStore(bench)
    await emptyBuilder(bench)
    const peer = () => /** @type {const} */ ({ argv: ['docker', 'buildx', 'bake', '--builder', builder], cwd: folder })
    await printed(peer(), bench.signal)
    const ours = () =>
      ourAction(bench, { cwd: folder, store, inputs: { files: 'docker-bake.hcl', builder, budget: '1GB' } })
    const runs = await sideBySide({ peer, ours }, bench)
    return [timeResult(TIME, runs.ours, runs.peer), peakResult(PEAK, runs.ours)]
  },
}

/**
 * A bake file of services that share a stage: a layer of 5 MB and one of their own of 1 MB on a base image.
 * @param {Workplace} bench
 * @returns {string} its folder
 */
function services(bench) {
  const folder = join(bench.folder, 'services')
  const write = (/** @type {string} */ path, /** @type {string | Buffer} */ data) => {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), data)
  }
  write('common/data', randomBytes(5_000_000))
  for (const service of SERVICES) write(`${service}/program`, randomBytes(1_000_000))
  write(
    'Dockerfile',
    `FROM alpine AS common
COPY common/data /data
FROM common
ARG SERVICE
COPY $SERVICE/program /program
`,
  )
  const targets = SERVICES.map((service) => `target "${service}" {\n  args = { SERVICE = "${service}" }\n}\n`)
  write('docker-bake.hcl', `group "default" {\n  targets = ${JSON.stringify(SERVICES)}\n}\n${targets.join('')}`)
  return folder
}
