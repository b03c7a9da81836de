import { setImmediate } from 'node:timers/promises'
import { describe, expect, test } from '@jest/globals'
import { run } from '../../../../src/app/run/run.ts'
import { stopwatch } from '../../../../src/app/stopwatch.ts'
import type { Ports } from '../../../../src/ports.ts'
import { miss } from '../../../../src/units/answers.ts'
import { PARENT } from '../../../support/fake-commits.ts'
import { happening } from '../../../support/happening.ts'
import { fakePorts } from '../../../support/ports.ts'
import { GROWING, inputs } from '../../../support/shop.ts'
import type { World } from '../../../support/world.ts'

type Step = 'build' | 'read'

const soon = (work: () => void): void => void setImmediate().then(work)

/** What each step of an image waits for. */
interface Waits {
  readonly head?: { readonly [Of in Step]?: () => Promise<unknown> }
  readonly base?: { readonly [Of in Step]?: (ended: AbortSignal) => Promise<unknown> }
}

/** A run on a builder on another machine, whose steps wait; `order` is what began and ended of them. */
function running(waits: Waits, world: World = {}, folder?: Ports['files']['temporaryFolder']) {
  const { ports, seen, stored } = fakePorts({ ...GROWING, driver: 'remote', elsewhere: true, ...world })
  const order: string[] = []
  const done = async <T>(what: string, wait: () => Promise<unknown>, work: () => Promise<T>) => {
    order.push(`${what} begins`)
    await wait()
    const result = await work()
    order.push(`${what} ends`)
    return result
  }
  const on = (its: Pick<Ports, 'buildx' | 'images' | 'cancelled'>): typeof its => {
    const sides = new Map<string, 'head' | 'base'>()
    return {
      cancelled: its.cancelled,
      buildx: {
        ...its.buildx,
        async build(plan, show) {
          const make = () => its.buildx.build(plan, show)
          if (plan.args.some((arg) => arg.endsWith('base.Dockerfile'))) return make()
          const side = plan.directory === '/base' ? 'base' : 'head'
          const built = await done(`${side} build`, async () => waits[side]?.build?.(its.cancelled), make)
          sides.set(built.digest, side)
          return built
        },
      },
      images: {
        ...its.images,
        openBuilt(weighed, build) {
          const side = sides.get(build.digest)!
          const open = () => its.images.openBuilt(weighed, build)
          return done(`${side} read`, async () => waits[side]?.read?.(its.cancelled), open)
        },
      },
    }
  }
  const until: Ports['until'] = (ended) => on(ports.until(ended))
  const files = folder ? { ...ports.files, temporaryFolder: folder } : ports.files
  const all: Ports = { ...ports, ...on(ports), files, until }
  const report = (...argv: readonly string[]) =>
    run(all, inputs('--cache-mounts', 'off', ...argv), stopwatch(ports.clock))
  return { report, seen, stored, order }
}

/** Steps that meet: the head's build ends only after the base's has begun, and the base's only after the head is read. */
function meeting(): Waits {
  const [begun, read] = [happening(), happening()]
  return {
    head: {
      build: () => begun.happened,
      read: async () => soon(read.happen),
    },
    base: { build: async () => (begun.happen(), await read.happened) },
  }
}

const BESIDE = ['head build begins', 'base build begins', 'head build ends', 'head read begins', 'head read ends']

describe('a base that has no record', () => {
  test('is built beside the head, and read after it', async () => {
    const { report, order, stored } = running(meeting())
    const { baselines, steps } = await report()
    expect(order).toEqual([...BESIDE, 'base build ends', 'base read begins', 'base read ends'])
    expect(baselines).toMatchObject([{ kind: 'baseline', source: 'rebuild', commit: PARENT }])
    expect(steps.find(({ name }) => name === 'baseline')!.beside).toBeGreaterThan(0)
    expect([...stored.values()].map(({ commit }) => commit)).toContain(PARENT)
  })

  test('is not read while the head is, even if it was built first', async () => {
    const [begun, built] = [happening(), happening()]
    const { report, order } = running({
      head: { build: () => begun.happened, read: () => built.happened },
      base: { build: async () => (begun.happen(), soon(built.happen)) },
    })
    await report()
    expect(order.indexOf('base read begins')).toBeGreaterThan(order.indexOf('head read ends'))
    expect(order.indexOf('base build ends')).toBeLessThan(order.indexOf('head read ends'))
  })

  test('is told of in the log after the head', async () => {
    const { report, seen } = running(meeting(), { images: (folder) => (folder === '/base' ? undefined : HEADS) })
    const { baselines } = await report()
    expect(baselines).toMatchObject([{ kind: 'none', reason: expect.stringContaining('its build failed') }])
    expect(seen.info.filter((line) => line.includes('exit code: 1'))).toHaveLength(1)
  })

  test('is built after the head, and the log says why, if something is against it', async () => {
    const files = { '/repo/Dockerfile': 'FROM alpine\nRUN --mount=type=cache,sharing=locked,target=/x true\n' }
    const { report, order, seen } = running({}, { files })
    await report()
    expect(order.slice(0, 4)).toEqual(BESIDE.toSpliced(1, 1))
    expect(seen.info).toContain(
      'Not built beside the head: the base bbbbbbb, as only one build at a time has a cache mount of the Dockerfile.',
    )
  })

  test('is built after the head on this machine', async () => {
    const { report, order } = running({}, { elsewhere: false })
    await report()
    expect(order.slice(0, 5)).toEqual(BESIDE.toSpliced(1, 1).concat('base build begins'))
  })
})

const HEADS = GROWING.images!('/repo', undefined as never)!

test.each<[string, World, readonly string[]]>([
  ['its record is there', {}, []],
  ['only records are asked for', {}, ['--base-mode', 'record']],
  ['nothing is known of the store', { records: { find: async () => miss('no answer in time') } }, []],
])('no base is built beside the head where %s', async (_, world, argv) => {
  const first = running({}, world)
  await first.report()
  const { report, order } = running({}, { stored: first.stored, ...world })
  await report(...argv)
  expect(order.slice(0, 4)).toEqual(BESIDE.toSpliced(1, 1))
})

test('a base is not begun once the head is weighed', async () => {
  const [asked, weighed] = [happening(), happening()]
  const find = async () => (asked.happen(), await weighed.happened, { ...miss('there is none'), absent: true as const })
  const { report, order } = running(
    { head: { build: () => asked.happened, read: async () => soon(() => soon(weighed.happen)) } },
    { records: { find } },
  )
  const { baselines } = await report()
  expect(order.filter((each) => each === 'base build begins')).toHaveLength(1)
  expect(order.indexOf('base build begins')).toBeGreaterThan(order.indexOf('head read ends'))
  expect(baselines).toMatchObject([{ kind: 'baseline', source: 'rebuild' }])
})

describe('a head that fails', () => {
  test('before its build is what the run ends with, and no base is begun', async () => {
    const asked = happening()
    const find = async () => (asked.happen(), { ...miss('there is none'), absent: true as const })
    const { report, order } = running({}, { records: { find } }, async () => {
      await asked.happened
      for (let turn = 0; turn < 100; turn += 1) await setImmediate() // the base waits for the head's build by then
      throw new Error('no space left')
    })
    await expect(report()).rejects.toThrow('no space left')
    expect(order).toEqual([])
  })

  test.each(['build', 'read'] as const)('in its %s ends the base, and is what the run ends with', async (step) => {
    const begun = happening()
    let ended = false
    const { report } = running({
      head: { [step]: () => begun.happened.then(() => Promise.reject(new Error('the head is broken'))) },
      base: {
        async build(signal) {
          begun.happen()
          await new Promise<void>((done) => signal.addEventListener('abort', () => done()))
          ended = true
          signal.throwIfAborted()
        },
      },
    })
    await expect(report()).rejects.toThrow('the head is broken')
    expect(ended).toBe(true)
  })
})
