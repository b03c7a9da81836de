import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@jest/globals'
import { stateOf } from './builder-state.ts'
import type { Engine } from './engines.ts'
import type { Driver } from './mount-drivers.ts'
import { eachOf } from './mount-run.ts'
import { mountService, runService, sayInstead, type MountService, type Program } from './mount-service.ts'
import { mountTrees, unlike } from './mount-tree.ts'

/** One field of each mount of the service, by their names. */
export const ofEach = (service: MountService, modules: unknown, results: unknown, odd: unknown): object => ({
  [service.modules]: modules,
  [service.results]: results,
  [service.odd]: odd,
})

const treesOf = (engine: Engine, { modules, results, odd }: MountService, platform: string) =>
  mountTrees(engine, [modules, results, `${odd},uid=1000,gid=1000,mode=0750`].map(typed), platform)

const typed = (rest: string): string => `type=cache,id=${rest}`

/**
 * A build on an empty builder, which saves; then, after a change, one on another empty builder of the same kind. Go
 * itself tells that it compiled only what changed, and an independent build that the mounts came back whole.
 */
export async function expectCarried(driver: Driver, program: Program, parent: string): Promise<void> {
  const { id, open, platform } = driver
  const more = platform === '' ? [] : ['--platforms', platform]
  const service = await mountService(parent, program, id)
  const cache = await mkdtemp(join(parent, 'cache-'))
  const first = await inPlace(driver, async (place) => {
    const { mounts, built } = await runService(service, place, { cache, more })
    expect(eachOf(mounts, 'found')).toEqual(ofEach(service, 'miss', 'miss', 'miss'))
    expect(eachOf(mounts, 'unsaved')).toEqual(ofEach(service, null, null, null))
    expect(built.map(({ says }) => says)).toEqual(['hello, World'])
    expect(built[0]!.compiled).toEqual(expect.arrayContaining([...program.needs]))
    return { odd: built[0]!.odd, trees: treesOf(place, service, platform) }
  })
  await sayInstead(service, 'good morning')

  using place = open(1)
  const mountsIn = stateOf(place).filter(({ type }) => type === 'exec.cachemount')
  expect(mountsIn.filter(({ description }) => description.includes(id))).toEqual([])
  // Without a proxy, no module can come from anywhere else.
  const offline = ['--build-args', 'GOPROXY=off']
  const { mounts, built, image } = await runService(service, place, { cache, more: [...more, ...offline] })
  expect(built.map(({ says, compiled }) => ({ says, compiled }))).toEqual([
    { says: 'good morning, World', compiled: ['.', './greet', './words'] },
  ])
  expect(built[0]!.odd).toBe(first.odd)
  expect(eachOf(mounts, 'found')).toEqual(ofEach(service, 'hit', 'partial', 'partial'))
  expect(eachOf(mounts, 'reason')).toEqual(ofEach(service, null, null, null))
  expect(eachOf(mounts, 'saved')).toEqual(ofEach(service, null, expect.any(Number), null))
  expect(image.build!.vertices.filter(({ cacheMounts, cached }) => cacheMounts && cached)).toEqual([])
  const after = treesOf(place, service, platform)
  expect(first.trees.map((tree, number) => unlike(tree, after[number]!))).toEqual([[], [], []])
  const [odd, oddAfter] = [first.trees[2]!, after[2]!]
  // The mount itself existed before; and busybox makes symlinks with `..` only after all folders.
  const times = unlike(odd, oddAfter, { folderTimes: true })
  expect(times.filter((path) => path !== '.' && path !== './links')).toEqual([])
  expect([...oddAfter.keys()].toSorted()).toEqual([...odd.keys()].toSorted())
}

async function inPlace<T>({ open }: Driver, work: (engine: Engine) => Promise<T>): Promise<T> {
  using place = open(0)
  return await work(place)
}
