import { describe, expect, test } from '@jest/globals'
import { findAhead } from '../../../../src/app/run/find-ahead.ts'
import { imageJob, type ImageJob } from '../../../../src/app/run/image-job.ts'
import { recordsInTurn } from '../../../../src/app/run/records-in-turn.ts'
import { run } from '../../../../src/app/run/run.ts'
import { stopwatch } from '../../../../src/app/stopwatch.ts'
import type { Rule } from '../../../../src/limits/rule.ts'
import type { Ports, RecordStore } from '../../../../src/ports.ts'
import { miss } from '../../../../src/units/answers.ts'
import { PARENT } from '../../../support/fake-commits.ts'
import { happening } from '../../../support/happening.ts'
import { memoryRecords } from '../../../support/memory-records.ts'
import { fakePorts } from '../../../support/ports.ts'
import { record } from '../../../support/records.ts'
import { growthRule } from '../../../support/rules.ts'
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
    const [first] = stored.values()
    const { report, ofBase } = await overlapping(async (_, __, refusal) => {
      const reason = refusal(first!)
      return reason === undefined ? { kind: 'found', value: first! } : miss(reason)
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

describe('what is searched for', () => {
  const RELEASED = 'e'.repeat(40)
  const folder = { directory: '/repo', prefix: '' }
  const base = { kind: 'commit', commit: PARENT, why: 'why' } as const
  const release = { kind: 'commit', commit: RELEASED, version: 'v1.0.0', why: 'why' } as const
  const none = { kind: 'none', reason: 'there is none' } as const
  const jobOf = (name: string, rules: readonly Rule[], ...argv: readonly string[]): ImageJob => {
    const [image] = inputs(...argv).images
    return imageJob({ ...image!, name, rules }, folder, '')
  }
  const SINCE_RELEASE = [growthRule('1B', 'unpacked', { since: 'release' })]
  const plain = jobOf('plain', [])
  const released = jobOf('released', SINCE_RELEASE)
  const unkept = jobOf('unkept', SINCE_RELEASE, '--build-arg', 'TOKEN')
  const elsewhere = jobOf('elsewhere', SINCE_RELEASE, '--context', 'https://git.example/o/r.git')
  const existing = jobOf('existing', [], '--image', 'shop:new')

  test.each<[string, Parameters<typeof findAhead>[1], readonly string[]]>([
    [
      'the base of each image, and the release of those with a rule',
      { chosen: base, release, jobs: [plain, released], mode: 'auto' },
      [`plain ${PARENT}`, `released ${PARENT}`, `released ${RELEASED}`],
    ],
    [
      'once, if the release is the base',
      { chosen: base, release: { ...release, commit: PARENT }, jobs: [released], mode: 'auto' },
      [`released ${PARENT}`],
    ],
    [
      'also of what is not built here',
      { chosen: base, release: undefined, jobs: [existing], mode: 'record' },
      [`existing ${PARENT}`],
    ],
    [
      'nothing for a value of the environment, or for no commit',
      { chosen: base, release, jobs: [unkept, elsewhere], mode: 'auto' },
      [],
    ],
    ['nothing where the base is rebuilt', { chosen: base, release, jobs: [plain], mode: 'rebuild' }, []],
    ['nothing without a base', { chosen: none, release: none, jobs: [released], mode: 'auto' }, []],
  ])('%s', async (_, wanted, found) => {
    const names = new Map(wanted.jobs.map(({ key, name }) => [key, name]))
    const asked: string[] = []
    const find: RecordStore['find'] = async (commits, key) => (
      asked.push(`${names.get(key)!} ${commits.join()}`),
      ABSENT
    )
    await findAhead({ records: recordsInTurn([{ ...memoryRecords(), find }]) }, wanted)
    expect(asked).toEqual(found)
  })

  test.each<[string, Partial<Parameters<typeof findAhead>[1]>, readonly string[]]>([
    ['those without any', {}, ['lacking', 'unkept']],
    ['all where the base is rebuilt', { mode: 'rebuild' }, ['stored', 'lacking', 'broken', 'unkept', 'elsewhere']],
    ['none without a base', { chosen: none }, []],
    ['none where nobody asks for the base', { chosen: undefined, mode: 'rebuild' }, []],
  ])('of whose base there is no record: %s', async (_, more, lacking) => {
    const jobs = [jobOf('stored', []), jobOf('lacking', SINCE_RELEASE), jobOf('broken', []), unkept, elsewhere]
    const names = new Map(jobs.map(({ key, name }) => [key, name]))
    const find: RecordStore['find'] = async ([commit], key) => {
      if (names.get(key) === 'broken') throw new Error('the store is gone')
      return names.get(key) === 'stored' && commit === PARENT ? { kind: 'found', value: record() } : ABSENT
    }
    const records = recordsInTurn([{ ...memoryRecords(), find }])
    const found = await findAhead({ records }, { chosen: base, release, jobs, mode: 'auto', ...more })
    expect(found.map(({ name }) => name)).toEqual(lacking)
  })

  test('nothing by a run that uses no records', async () => {
    const asked: (readonly string[])[] = []
    const records: Partial<RecordStore> = { find: async (commits) => (asked.push(commits), ABSENT) }
    await runIn({ records }, '--records', 'off')
    expect(asked).toEqual([])
  })
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
