import { mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ourAction } from '../action.js'
import { bareBuild, emptyBuilder, ownBuilder } from '../builder.js'
import { cacheService } from '../cache-service.js'
import { changedService } from '../data/changed-service.js'
import { emptyStore } from '../inspection.js'
import { printed, sideBySide } from '../measure.js'
import { overheadResult, timeResult } from '../result.js'

/** @typedef {import('../workplace.js').Workplace} Workplace */

const RECORD = /** @type {const} */ ({ name: 'pr_with_record_vs_rebuild', unit: 'ratio', max: 0.55 })

/**
 * The action on a pull request, on a new runner: checkout, builder and cache folder are empty. With the Actions cache, in
 * which a push to the default branch left its record and what it read of layers, over the same without it, where the
 * base is built again.
 * @type {import('./index.js').Experiment}
 */
export const recordVsRebuild = {
  figures: [RECORD],
  async measure(bench) {
    const builder = await ownBuilder(bench)
    const { clone, commits } = await changedService(bench)
    const service = await cacheService()
    // Each clone is in another folder, which would name the image, and so its records.
    const inputs = { name: 'service', context: '.', file: 'Dockerfile', builder, comment: 'never', token: 'bench' }
    const onNewRunner = async (/** @type {ReturnType<typeof pull>} */ event, env = {}) => {
      await emptyBuilder(bench)
      const cwd = await clone(event.GITHUB_SHA)
      return ourAction(bench, { cwd, store: emptyStore(bench), inputs, env: { ...event, ...env } })
    }

    bench.say('pushing to the default branch')
    await printed(await onNewRunner(push(bench, commits), service), bench.signal)
    const said = await printed(await onNewRunner(pull(bench, commits), service), bench.signal)
    if (!said.includes('name=baseline-source::record')) throw new Error(`the base has no record: ${said}`)
    const ours = () => onNewRunner(pull(bench, commits), service)
    const peer = () => onNewRunner(pull(bench, commits))
    const runs = await sideBySide({ peer, ours }, bench)
    return [timeResult(RECORD, runs.ours, runs.peer)]
  },
}

const OVERHEAD = /** @type {const} */ ({ name: 'pr_overhead', unit: 's', max: 0.5 })

/**
 * The action on a pull request of which all is cached in the builder and weighed before, and whose base has a record in
 * the cache folder, less a bare `docker buildx build` of the same.
 * @type {import('./index.js').Experiment}
 */
export const pullRequestOverhead = {
  figures: [OVERHEAD],
  async measure(bench) {
    const builder = await ownBuilder(bench)
    const { clone, commits } = await changedService(bench)
    const cwd = await clone(commits.merge)
    const store = emptyStore(bench)
    const inputs = { context: '.', file: 'Dockerfile', builder, comment: 'never' }
    const ours = () => ourAction(bench, { cwd, store, inputs, env: pull(bench, commits) })
    const peer = () => bareBuild(builder, cwd)
    await emptyBuilder(bench)
    await printed(peer(), bench.signal)
    bench.say('weighing the base once')
    await printed(ours(), bench.signal)
    const said = await printed(ours(), bench.signal)
    if (!said.includes('name=baseline-source::record')) throw new Error(`the base has no record: ${said}`)
    const runs = await sideBySide({ peer, ours }, bench)
    return [overheadResult(OVERHEAD, runs.ours, runs.peer)]
  },
}

const REPOSITORY = { default_branch: 'main' }

/**
 * The event of a run, as a runner puts it into the environment.
 * @param {Workplace} bench
 * @param {{ readonly name: string, readonly ref: string, readonly commit: string, readonly payload: object }} event
 */
function eventIn(bench, { name, ref, commit, payload }) {
  const path = join(mkdtempSync(join(bench.folder, 'event-')), 'event.json')
  writeFileSync(path, JSON.stringify({ ...payload, repository: REPOSITORY }))
  return { GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: path, GITHUB_REF: ref, GITHUB_SHA: commit }
}

/** @typedef {import('../data/changed-service.js').Commits} Commits */

/**
 * @param {Workplace} bench
 * @param {Commits} commits
 */
function push(bench, { main }) {
  const ref = 'refs/heads/main'
  const payload = { ref, before: '0'.repeat(40), after: main }
  return eventIn(bench, { name: 'push', ref, commit: main, payload })
}

/**
 * @param {Workplace} bench
 * @param {Commits} commits
 */
function pull(bench, { main, head, merge }) {
  const repo = { full_name: 'weighbridge/bench' }
  const ends = { head: { sha: head, ref: 'topic', repo }, base: { sha: main, ref: 'main', repo } }
  const payload = { number: 1, pull_request: { number: 1, ...ends } }
  return eventIn(bench, { name: 'pull_request', ref: 'refs/pull/1/merge', commit: merge, payload })
}
