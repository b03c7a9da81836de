import { basename, join } from 'node:path'
import { ourAction } from '../action.js'
import { bareBuild, emptyBuilder, ownBuilder } from '../builder.js'
import { productCatalog } from '../data/go-service.js'
import { emptyStore } from '../inspection.js'
import { printed, sideBySide } from '../measure.js'
import { timeResult } from '../result.js'
import { Missing, ROOT } from '../workplace.js'

/** @typedef {import('./index.js').Experiment} Experiment */
/** @typedef {import('../workplace.js').Workplace} Workplace */

const PUSH = /** @type {const} */ ({ name: 'push_after_vs_push', unit: 'ratio', max: 1.2 })

/**
 * The action with `push`, which weighs and then pushes, over `docker buildx build --push` of the same. Everything was
 * cached and weighed before, and each push goes to a new repository, which has no layer yet.
 * @type {Experiment}
 */
export const pushAfterVsPush = {
  figures: [PUSH],
  async measure(bench) {
    const registry = await registryOf(bench)
    const builder = await ownBuilder(bench)
    const folder = await productCatalog(bench)
    const store = emptyStore(bench)
    await emptyBuilder(bench)
    await printed(bareBuild(builder, folder), bench.signal)
    let count = 0
    const tag = () => `${registry}/${basename(bench.folder).toLowerCase()}/push-${(count += 1)}:1`
    const ours = () =>
      ourAction(bench, {
        cwd: folder,
        store,
        inputs: { context: '.', file: 'Dockerfile', builder, push: 'true', tags: tag(), budget: '1GB' },
      })
    const peer = () => bareBuild(builder, folder, '--push', '--tag', tag())
    const runs = await sideBySide({ peer, ours }, bench)
    return [timeResult(PUSH, runs.ours, runs.peer)]
  },
}

/**
 * The registry that scripts/engine started. Throws `Missing` if there is none.
 * @param {Workplace} bench
 * @returns {Promise<string>} its address
 */
async function registryOf(bench) {
  const argv = /** @type {const} */ ([join(ROOT, 'scripts', 'engine'), 'status', '--json'])
  const { registry } = JSON.parse(await printed({ argv, cwd: ROOT }, bench.signal))
  if (typeof registry === 'string' && registry !== '') return registry
  throw new Missing('there is no registry. "scripts/engine up --matrix" starts one')
}
