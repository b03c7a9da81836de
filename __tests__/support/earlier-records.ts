import type { Baseline } from '../../src/baseline/baseline.ts'
import type { ImageRecord, WeightRecord } from '../../src/record/record.ts'
import type { Report } from '../../src/report/report.ts'
import { PARENT } from './fake-commits.ts'
import type { Seen } from './ports.ts'
import { app, BASE, runIn, statuses } from './shop.ts'
import type { World } from './world.ts'

/** The ancestors of the base, nearest first. */
export const BEFORE = ['1', '2', '3', '4'].map((digit) => digit.repeat(40))

/** Growth of 3 kB is too much, and 6 kB are not. */
const RULES = ['--budget', '6kB', '--max-growth', '1kB']

/** What a stored record has otherwise than the base's own. */
export interface Otherwise {
  readonly tool?: WeightRecord['tool']
  readonly image?: Partial<ImageRecord>
}

/** A run with the base's record, perhaps changed, at some commits. */
export interface WithRecords {
  readonly at: { readonly [commit: string]: Otherwise }
  readonly world?: World
  readonly argv?: readonly string[]
}

export const RECORD_ONLY = ['--base-mode', 'record']
/** A world in which the base cannot be built. */
export const NOT_BUILT: World = { images: (directory) => (directory === '/base' ? undefined : [BASE, app(5000)]) }

interface Ended {
  readonly baseline: Baseline
  /** Whether the base was built, and whether its ancestors were asked for. */
  readonly isBuilt: boolean
  readonly isAsked: boolean
  /** Of the absolute budget, then of growth. */
  readonly statuses: readonly string[]
  readonly report: Report
  readonly seen: Seen
}

export async function runWithRecords({ at, world = {}, argv = [] }: WithRecords): Promise<Ended> {
  let isAsked = false
  const commits: World['commits'] = {
    ancestors: async () => ((isAsked = true), { kind: 'found', value: BEFORE }),
    ...world.commits,
  }
  const { report, seen } = await runIn({ stored: await holding(at), ...world, commits }, ...RULES, ...argv)
  const isBuilt = seen.built.some(({ directory }) => directory === '/base')
  return { baseline: report.baselines[0]!, isBuilt, isAsked, statuses: statuses(report), report, seen }
}

async function holding(at: WithRecords['at']): Promise<Map<string, WeightRecord>> {
  const { stored } = await runIn({})
  const [key = '', record] = [...stored].find(([each]) => each.startsWith(PARENT)) ?? []
  return new Map(
    Object.entries(at).map(([commit, { tool, image }]) => {
      const images = record!.images.map((each) => Object.assign({}, each, image))
      return [key.replace(PARENT, commit), { ...record!, ...(tool && { tool }), commit, images }]
    }),
  )
}
