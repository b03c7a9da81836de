import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { actionInputs, actionProgram, ourAction } from '../action.js'
import { emptyBuilder, ownBuilder } from '../builder.js'
import { cacheDance, requireExtracted } from '../cache-dance.js'
import { committed } from '../commit.js'
import { editSource, goService, MOUNTS } from '../data/go-service.js'
import { emptyStore } from '../inspection.js'
import { printed, sideBySide } from '../measure.js'
import { timeResult } from '../result.js'

/** @typedef {import('../measure.js').Command} Command */
/** @typedef {import('../workplace.js').Workplace} Workplace */

const JOB = /** @type {const} */ ({ name: 'job_vs_bpa_cache_dance', unit: 'ratio', max: 0.6 })

/**
 * A whole job on an empty builder after a commit, from store to store. Ours restores, builds, weighs and saves. The peer
 * does the same except for the weighing: docker/build-push-action between cache-dance's inject and extract, and the
 * archive that actions/cache makes of the extracted folders. A store is a folder on both sides.
 * @type {import('./index.js').Experiment}
 */
export const jobVsBuildPushAction = {
  figures: [JOB],
  async measure(bench) {
    const build = buildPushAction(bench)
    const dance = await cacheDance(bench)
    const builder = await ownBuilder(bench)
    const service = await goService(bench)
    const store = emptyStore(bench)
    const inputs = { context: '.', file: 'Dockerfile', builder }
    const nextCommit = async () => {
      await emptyBuilder(bench)
      editSource(service)
      return committed(bench, service)
    }
    // A nightly build, which saves and compares with nothing.
    const ours = async () => {
      const env = { GITHUB_EVENT_NAME: 'schedule', GITHUB_SHA: await nextCommit() }
      return ourAction(bench, { cwd: service, store, inputs, env })
    }
    const archive = join(bench.folder, 'cache.tzst')
    const newFolder = () => mkdtempSync(join(bench.folder, 'job-'))
    const theirs = async () => {
      await nextCommit()
      const cwd = newFolder()
      return [unpack(archive, cwd), dance.inject(cwd), build(inputs, service), dance.extract(cwd), pack(archive, cwd)]
    }

    bench.say('filling both stores')
    await printed(await ours(), bench.signal)
    const cwd = newFolder()
    await printed(dance.extract(cwd), bench.signal)
    requireExtracted(cwd)
    await printed(pack(archive, cwd), bench.signal)
    const runs = await sideBySide({ peer: theirs, ours }, bench)
    return [timeResult(JOB, runs.ours, runs.peer)]
  },
}

/**
 * Builds with docker/build-push-action. Throws `Missing` if there is no checkout of it.
 * @param {Workplace} bench
 */
function buildPushAction(bench) {
  const program = actionProgram('docker/build-push-action')
  // A runner adds these: the necessary defaults of its action.yml, and the facts of the run.
  const defaults = { load: 'false', 'no-cache': 'false', pull: 'false', push: 'false' }
  const run = { RUNNER_TEMP: bench.folder, GITHUB_REPOSITORY: 'weighbridge/bench', GITHUB_REF: 'refs/heads/main' }
  return (/** @type {Readonly<Record<string, string>>} */ inputs, /** @type {string} */ cwd) => ({
    argv: /** @type {const} */ ([bench.node, program]),
    cwd,
    env: { ...actionInputs({ ...defaults, ...inputs }), ...run },
  })
}

const FOLDERS = MOUNTS.map((_, index) => `mount-${index}`)

/**
 * As actions/cache packs on Linux (toolkit, packages/cache/src/internal/tar.ts).
 * @param {string} archive
 * @param {string} cwd
 * @returns {Command}
 */
const pack = (archive, cwd) => ({
  argv: ['tar', '--posix', '--use-compress-program=zstdmt', '-cf', archive, ...FOLDERS],
  cwd,
})

/**
 * @param {string} archive
 * @param {string} cwd
 * @returns {Command}
 */
const unpack = (archive, cwd) => ({ argv: ['tar', '--use-compress-program=unzstd', '-xf', archive], cwd })
