import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { enginePlace, remotePlace, stateOf, type Place } from '../support/builder-state.ts'
import { CLASSIC, CONTAINERD, type Engine } from '../support/engines.ts'
import { eachOf } from '../support/mount-run.ts'
import { mountService, runService, sayInstead, type MountService } from '../support/mount-service.ts'
import { mountTree, unlike, type MountTree } from '../support/mount-tree.ts'
import { ownBuilder, ownMultiNode } from '../support/own-builder.ts'
import { temporaryFolder } from '../support/repository.ts'

let folder: Awaited<ReturnType<typeof temporaryFolder>>
beforeAll(async () => {
  folder = await temporaryFolder()
})
afterAll(async () => await folder[Symbol.asyncDispose]())

/** A kind of builder. Where its state cannot be destroyed, the mounts have ids that begin with `id`. */
interface Kind {
  readonly name: string
  readonly id: string
  readonly open: () => Place
  /** Of the second node, where there are two: buildx cannot write one image of both. */
  readonly platform: string
}

const engineKind = (engine: Engine): Kind => {
  const id = `e2e-${process.pid}-${engine === CLASSIC ? 'classic' : 'containerd'}`
  return { name: engine.name, id, open: () => enginePlace(engine, id), platform: '' }
}

const KINDS: readonly Kind[] = [
  engineKind(CLASSIC),
  engineKind(CONTAINERD),
  { name: 'docker-container driver', id: '', open: ownBuilder, platform: '' },
  { name: 'remote driver', id: '', open: remotePlace, platform: '' },
  { name: 'two nodes', id: '', open: ownMultiNode, platform: 'linux/amd64/v2' },
]

interface Trees {
  readonly modules: MountTree
  readonly results: MountTree
  readonly odd: MountTree
}

function treesOf(engine: Engine, { modules, results, odd }: MountService, platform: string): Trees {
  return {
    modules: mountTree(engine, `type=cache,id=${modules}`, platform),
    results: mountTree(engine, `type=cache,id=${results}`, platform),
    odd: mountTree(engine, `type=cache,id=${odd},uid=1000,gid=1000,mode=0750`, platform),
  }
}

const only = (service: MountService, modules: unknown, results: unknown, odd: unknown): object => ({
  [service.modules]: modules,
  [service.results]: results,
  [service.odd]: odd,
})

test.each(KINDS)(
  '$name: an empty builder downloads nothing and compiles what changed, as a full one does',
  async ({ id, open, platform }) => {
    const more = platform === '' ? [] : ['--platforms', platform]
    const service = await mountService(folder.path, id)
    const cache = await mkdtemp(join(folder.path, 'cache-'))
    let before: Trees
    let odd: string
    {
      using place = open()
      const { mounts, built } = await runService(service, place, { cache, more })
      expect(eachOf(mounts, 'found')).toEqual(only(service, 'miss', 'miss', 'miss'))
      expect(eachOf(mounts, 'unsaved')).toEqual(only(service, null, null, null))
      expect(built.map(({ says }) => says)).toEqual(built.map(() => 'hello, World'))
      expect(built[0]!.compiled).toEqual(expect.arrayContaining(['runtime', 'fmt', 'golang.org/x/text/cases', '.']))
      odd = built[0]!.odd
      before = treesOf(place, service, platform)
    }
    await sayInstead(service, 'good morning')
    {
      using place = open()
      expect(stateOf(place).filter(({ type }) => id === '' && type === 'exec.cachemount')).toEqual([])
      // Without a proxy no module can come from anywhere else.
      const offline = ['--build-args', 'GOPROXY=off']
      const { mounts, built, image } = await runService(service, place, { cache, more: [...more, ...offline] })
      expect(built.map(({ says, compiled }) => ({ says, compiled }))).toEqual(
        built.map(() => ({ says: 'good morning, World', compiled: ['.', './greet', './words'] })),
      )
      expect(built[0]!.odd).toBe(odd)
      expect(eachOf(mounts, 'found')).toEqual(only(service, 'hit', 'partial', 'partial'))
      expect(eachOf(mounts, 'reason')).toEqual(only(service, null, null, null))
      expect(eachOf(mounts, 'saved')).toEqual(only(service, null, expect.any(Number), null))
      expect(image.build!.vertices.filter(({ cacheMounts, cached }) => cacheMounts && cached)).toEqual([])
      const after = treesOf(place, service, platform)
      expect(unlike(before.modules, after.modules)).toEqual([])
      expect(unlike(before.results, after.results)).toEqual([])
      expect(unlike(before.odd, after.odd)).toEqual([])
      // The mount itself was there before; and busybox makes a symlink with `..` only after all folders.
      const times = unlike(before.odd, after.odd, { folderTimes: true })
      expect(times.filter((path) => path !== '.' && path !== './links')).toEqual([])
      expect([...after.odd.keys()].toSorted()).toEqual([...before.odd.keys()].toSorted())
    }
  },
)

test('the same commit on an empty builder compiles nothing, and nothing is saved', async () => {
  const service = await mountService(folder.path)
  const cache = await mkdtemp(join(folder.path, 'cache-'))
  const run = async () => {
    using place = ownBuilder()
    return await runService(service, place, { cache })
  }
  await run()
  const { mounts, built, image } = await run()
  expect(built).toEqual([{ says: 'hello, World', compiled: [], odd: expect.any(String) }])
  expect(eachOf(mounts, 'found')).toEqual(only(service, 'hit', 'hit', 'hit'))
  expect(eachOf(mounts, 'saved')).toEqual(only(service, null, null, null))
  expect(eachOf(mounts, 'unsaved')).toEqual(only(service, expect.any(String), expect.any(String), expect.any(String)))
  const { restoreSeconds, stepSeconds } = image.build!.mounts!
  expect(restoreSeconds).toBeGreaterThan(0)
  const steps = image.build!.vertices.filter(({ cacheMounts }) => cacheMounts)
  expect(stepSeconds).toBeCloseTo(
    steps.reduce((sum, { seconds }) => sum + seconds, 0),
    2,
  )
})
