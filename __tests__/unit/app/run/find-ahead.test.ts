import { describe, expect, test } from '@jest/globals'
import { run } from '../../../../src/app/run/run.ts'
import { stopwatch } from '../../../../src/app/stopwatch.ts'
import type { Ports, RecordStore } from '../../../../src/ports.ts'
import { miss } from '../../../../src/units/answers.ts'
import { PARENT } from '../../../support/fake-commits.ts'
import { happening } from '../../../support/happening.ts'
import { fakePorts } from '../../../support/ports.ts'
import type { World } from '../../../support/world.ts'
import { GROWING, inputs, runIn } from '../../../support/shop.ts'

type Find = RecordStore['find']

const ABSENT = { ...miss('there is none'), absent: true } as const

/** Ports whose first build ends only once `ended` does. */
function building(ports: Ports, ended: () => Promise<unknown>): Ports {
  let isHead = true
  const build: Ports['buildx']['build'] = async (plan, show) => {
    if (isHead) await ended()
    isHead = false
    return ports.buildx.build(plan, show)
  }
  return { ...ports, buildx: { ...ports.buildx, build } }
}

/** A run in which the head's build and the first search for its base's record wait for each other to begin. */
async function overlapping(find: Find, world: World = {}, ...argv: readonly string[]) {
  const [began, asked] = [happening(), happening()]
  const ofBase: string[] = []
  const records: Partial<RecordStore> = {
    async find(commits, key, refusal) {
      ofBase.push(...commits)
      asked.happen()
      await began.happened
      return find(commits, key, refusal)
    },
  }
  const { ports, seen } = fakePorts({ ...GROWING, ...world, records })
  const both = building(ports, () => (began.happen(), asked.happened))
  return { report: await run(both, inputs(...argv), stopwatch(ports.clock)), seen, ofBase }
}

describe('the record of the base is searched for while the head is built', () => {
  test('and asked for again once it is known what it has to be comparable with', async () => {
    const { stored } = await runIn({ facts: { head: PARENT, parents: [], dirty: false, isWhole: true, prefix: '' } })
    const [record] = stored.values()
    const { report, ofBase } = await overlapping(async (_, __, refusal) => {
      const reason = refusal(record!)
      return reason === undefined ? { kind: 'found', value: record! } : miss(reason)
    })
    expect(report.baselines).toMatchObject([{ kind: 'baseline', source: 'record', commit: PARENT }])
    expect(ofBase).toEqual([PARENT, PARENT])
  })

  test('which is visible in the times', async () => {
    const { report } = await overlapping(async () => ABSENT)
    const baseline = report.steps.find(({ name }) => name === 'baseline')!
    expect(baseline.beside).toBeGreaterThan(0)
    expect(baseline.beside).toBeLessThan(baseline.seconds)
  })

  test('what fails is told once, and where the base is weighed', async () => {
    const { report, seen } = await overlapping(async () => miss('no answer in time'))
    expect(seen.info.filter((line) => line.includes('no answer in time'))).toEqual([
      'bbbbbbb: no answer in time; it is weighed again.',
    ])
    expect(report.baselines).toMatchObject([{ kind: 'baseline', source: 'rebuild' }])
  })

  test('a store that throws ends the run only where its answer is needed', async () => {
    const gone = new Error('the store is gone')
    await expect(overlapping(() => Promise.reject(gone))).rejects.toBe(gone)
  })
})

test.each<[string, World, readonly string[]]>([
  ['records are not used', {}, ['--records', 'off']],
  ['the base is always rebuilt', {}, ['--base-mode', 'rebuild']],
  ['a build argument has its value from the environment', {}, ['--build-arg', 'TOKEN']],
  ['there is no base', { facts: { head: PARENT, parents: [], dirty: false, isWhole: true, prefix: '' } }, []],
])('nothing is searched for where %s', async (_, world, argv) => {
  const asked: (readonly string[])[] = []
  const records: Partial<RecordStore> = { find: async (commits) => (asked.push(commits), ABSENT) }
  await runIn({ ...world, records }, ...argv)
  expect(asked).toEqual([])
})

describe('a head that cannot be built', () => {
  test.each<[string, () => ReturnType<Find>]>([
    ['a record is found', async () => ABSENT],
    ['the store throws', () => Promise.reject(new Error('the store is gone'))],
  ])('is what the run ends with where %s, and only once the search has ended', async (_, answer) => {
    const [failed, asked] = [happening(), happening()]
    let isSearching = false
    const records: Partial<RecordStore> = {
      async find() {
        isSearching = true
        asked.happen()
        await failed.happened
        try {
          return await answer()
        } finally {
          isSearching = false
        }
      },
    }
    const { ports } = fakePorts({ ...GROWING, records, images: () => undefined })
    const failing = building(ports, async () => {
      await asked.happened
      setImmediate(failed.happen)
    })
    await expect(run(failing, inputs(), stopwatch(ports.clock))).rejects.toMatchObject({ code: 'build.failed' })
    expect(isSearching).toBe(false)
  })
})
