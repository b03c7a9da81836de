import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { cacheClient } from '../../src/adapters/actions-cache/cache-client.ts'
import type { NoService } from '../../src/adapters/actions-cache/from-environment.ts'
import { layersOfRun } from '../../src/adapters/actions-cache/layers-of-run.ts'
import { directoryLayers, hasLayers } from '../../src/adapters/directory/layers.ts'
import { memoryLayers } from '../../src/adapters/directory/memory.ts'
import { readsActionsCache } from '../../src/baseline/reads-actions-cache.ts'
import { whyNotLeft } from '../../src/baseline/why-not-left.ts'
import type { EventFacts } from '../../src/inputs/event-facts.ts'
import { ownPaths } from '../support/own-folder.ts'
import { pullEvent } from '../support/pull-event.ts'
import { startResultsService, type ResultsService } from '../support/results-service.ts'
import { inputs } from '../support/shop.ts'
import { digestOf, ONE, STACKS } from '../support/stored-layers.ts'

const { newPath } = ownPaths()
const COMMIT = 'a'.repeat(40)
const WHERE = { defaultBranch: 'main', commit: COMMIT }
const pushTo = (ref: string): EventFacts => ({ kind: 'push', before: null, forced: false, ref, ...WHERE })
const PUSH = pushTo('refs/heads/main')
const PULL = pullEvent(COMMIT)
const TAG: EventFacts = { kind: 'other', name: 'push of a tag', ref: 'refs/tags/v1.2.0', ...WHERE }

let service: ResultsService
beforeEach(async () => {
  service = await startResultsService()
})
afterEach(async () => await service?.[Symbol.asyncDispose]())

interface Run {
  readonly event?: EventFacts
  readonly argv?: readonly string[]
  /** The cache folder. */
  readonly folder?: string
  readonly cache?: NoService
}

/** How often a run asks for the list of entries, if it reads a layer and then leaves what it may, and how many it leaves. */
async function asks({ event = PUSH, argv = [], folder = newPath(), cache }: Run) {
  let lists = 0
  const temporary = newPath()
  await mkdir(temporary)
  const allowed = { read: readsActionsCache(event), leave: whyNotLeft(event) === null }
  using layers = layersOfRun(inputs(...argv), allowed, {
    cache: cache ?? cacheClient({ resultsUrl: service.url, token: 'main-token' }),
    async list() {
      lists += 1
      return { kind: 'found', value: [] }
    },
    isNew: !(await hasLayers(folder)),
    temporary,
    say: () => {},
  })
  const store = layers.behind(memoryLayers())
  await store.layer(ONE.digest)
  const before = lists
  await store.keepLayer(ONE)
  await store.keepStacks(digestOf('base'), STACKS)
  await layers.leave()
  return { asked: before, left: service.state.entries.length }
}

test.each<[string, Run, number, number]>([
  ['a push to the default branch', {}, 1, 1],
  ['a pull request', { event: PULL }, 1, 0],
  ['a push to another branch', { event: pushTo('refs/heads/topic') }, 1, 0],
  ['a release', { event: TAG }, 0, 0],
  ['records: actions-cache', { argv: ['--records', 'actions-cache'] }, 1, 1],
  ['records: directory', { argv: ['--records', 'directory'] }, 0, 0],
  ['records: off', { argv: ['--records', 'off'] }, 0, 0],
  ['a runner without a cache service', { cache: { reason: 'it has none', forbidden: false } }, 0, 0],
])('%s', async (_, run, asked, left) => {
  expect(await asks(run)).toEqual({ asked, left })
})

test('a cache folder that has layers needs no others, and leaves its own', async () => {
  const folder = newPath()
  await directoryLayers(folder).keepLayer(ONE)
  expect(await asks({ folder })).toEqual({ asked: 0, left: 1 })
})

test('a cache folder that cannot be read counts as empty', async () => {
  const folder = newPath()
  await mkdir(folder)
  await writeFile(join(folder, 'layers'), 'a file where the folder should be')
  expect(await asks({ folder })).toEqual({ asked: 1, left: 1 })
})
