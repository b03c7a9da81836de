import { makeRecord } from '../../record/make.ts'
import type { PushedLeg } from './leg.ts'

/** As nothing was weighed. `now`: milliseconds since the epoch. */
export const emptyLeg = (now: number): PushedLeg => ({
  record: makeRecord([], null, now),
  head: null,
  mergedHead: null,
  images: [],
  baselines: [],
  release: null,
  budgets: null,
  configFile: null,
  carried: [],
  built: [],
  expected: [],
  isOfBake: false,
  strict: false,
  push: null,
  notes: [],
})
