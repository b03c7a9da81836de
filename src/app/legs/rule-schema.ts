import * as v from 'valibot'
import { isAnyMetric, type AnyMetric } from '../../limits/any-metric.ts'
import { isForbidden } from '../../limits/forbidden.ts'
import type { Forbidden, GrowthLimit } from '../../limits/rule.ts'
import { COUNT, jsonList, jsonObject, oneOf, SECONDS, TEXT } from '../../units/json-schemas.ts'

const METRIC = v.custom<AnyMetric>((value) => typeof value === 'string' && isAnyMetric(value), 'is not a metric')
const FORBIDDEN = v.custom<Forbidden>(
  (value) => typeof value === 'string' && isForbidden(value),
  'is nothing that can be forbidden',
)

const PER = v.pipe(COUNT, v.minValue(1, 'is not a whole number from 1'))

/** More than rules of an input, a file and its base joined into one can have (inputs/config/join-rules.ts). */
const DEEPEST = 6

const LIMIT = limit(DEEPEST)

function limit(depth: number): v.GenericSchema<GrowthLimit> {
  const one = v.variant('kind', [
    v.object({ kind: v.literal('absolute'), max: SECONDS }),
    v.object({ kind: v.literal('percent'), max: COUNT, per: PER }),
  ])
  if (depth === 0) return one
  return v.union([one, v.object({ kind: oneOf(['or', 'and']), limits: jsonList(limit(depth - 1)) })], 'is not a limit')
}

const ORIGIN = v.variant('kind', [
  v.object({ kind: v.literal('input'), input: TEXT }),
  v.object({ kind: v.literal('file'), path: TEXT, line: COUNT, commit: v.exactOptional(TEXT) }),
])

const TRAITS = {
  text: TEXT,
  level: oneOf(['error', 'warning']),
  platform: v.nullable(TEXT),
  ifWeighed: v.exactOptional(v.literal(true)),
  origin: ORIGIN,
}

/** A rule as JSON. */
export const RULE = v.variant('kind', [
  v.object({ ...TRAITS, kind: v.literal('max'), metric: METRIC, max: SECONDS }),
  v.object({
    ...TRAITS,
    kind: v.literal('growth'),
    metric: METRIC,
    limit: LIMIT,
    since: oneOf(['base', 'release']),
  }),
  v.object({ ...TRAITS, kind: v.literal('forbid'), what: FORBIDDEN }),
])

export const SHARE = jsonObject({ max: COUNT, per: PER })
