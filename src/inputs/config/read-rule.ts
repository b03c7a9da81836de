import { isAnyMetric, METRIC_PREFIXES, METRIC_WORDS, type AnyMetric } from '../../limits/any-metric.ts'
import type { Level, Since } from '../../limits/rule.ts'
import { normalPlatform } from '../../units/platform.ts'
import { checkAsked } from './check-asked.ts'
import { choiceOf, fieldsOf, scalarOf, unknownPrefixed, unknownWord } from './fields.ts'
import type { Source } from './source.ts'
import type { Scalar, Tree } from './tree.ts'
import { forbidRule, growthRule, maxRule, type Traits, type WrittenRule } from './written-rule.ts'

export const RULE_KEYS = ['metric', 'max', 'growth', 'since', 'forbid', 'level', 'platform'] as const
export const LEVELS: readonly Level[] = ['error', 'warning']
export const SINCE: readonly Since[] = ['base', 'release']

/** Far more than anybody reads a report of. Those of the inputs, the defaults and each image are joined. */
export const MOST_RULES = 200
export const TOO_MANY_RULES = `These are more than ${MOST_RULES} rules. Write fewer.`

type RuleKey = (typeof RULE_KEYS)[number]
type Given = (key: RuleKey) => Scalar | undefined

/** Reads `{ metric: unpacked, max: 20MB }`. With `max` and `growth` it is two rules. */
export function readRule(tree: Tree, source: Source): readonly WrittenRule[] {
  const fields = fieldsOf(tree, 'A rule is a map such as { metric: download, max: 8MB }', source)
  for (const [key, { start }] of fields)
    if (!RULE_KEYS.some((each) => each === key)) throw source.error(start, unknownWord('key', key, RULE_KEYS))
  const given: Given = (key) => {
    const entry = fields.get(key)
    return entry && scalarOf(key, entry, source)
  }
  const traits = traitsOf(given, source)
  const forbidden = given('forbid')
  if (forbidden === undefined) return limitsOf(given, tree, source, traits)
  for (const key of BESIDE_METRIC) {
    const beside = fields.get(key)
    if (beside) throw source.error(beside.start, `"forbid" stands without "${key}". ${ADVICE[key]}`)
  }
  return [forbidRule(forbidden, source, traits)]
}

const BESIDE_METRIC = ['metric', 'max', 'growth', 'since'] as const
/** On each that is beside "forbid", without those before it. */
const ADVICE: Readonly<Record<(typeof BESIDE_METRIC)[number], string>> = {
  metric: 'Write two rules.',
  max: 'It goes with "metric": write two rules.',
  growth: 'It goes with "metric": write two rules.',
  since: 'It goes with "growth": remove it.',
}

function traitsOf(given: Given, source: Source): Traits {
  const [level, platform] = [given('level'), given('platform')]
  return {
    level: level === undefined ? 'error' : choiceOf('level', LEVELS, level, source),
    platform: platform === undefined ? null : platformOf(platform, source),
  }
}

function limitsOf(given: Given, { start }: Tree, source: Source, traits: Traits): readonly WrittenRule[] {
  const [metric, max, growth, since] = [given('metric'), given('max'), given('growth'), given('since')]
  if (metric === undefined) throw source.error(start, 'A rule needs "metric" or "forbid".')
  const of = metricOf(metric, source)
  if (max === undefined && growth === undefined) throw source.error(start, 'A metric needs "max" or "growth".')
  if (since !== undefined && growth === undefined)
    throw source.error(since.start, '"since" goes with "growth", which is missing here.')
  const from = since === undefined ? 'base' : choiceOf('since', SINCE, since, source)
  return [
    ...(max === undefined ? [] : [maxRule(max, of, source, traits)]),
    ...(growth === undefined ? [] : [growthRule(growth, of, source, { ...traits, since: from })]),
  ]
}

function metricOf(scalar: Scalar, source: Source): AnyMetric {
  const { text, start } = scalar
  if (!isAnyMetric(text)) throw source.error(start, unknownPrefixed('metric', text, METRIC_WORDS, METRIC_PREFIXES))
  checkAsked(scalar, source)
  return text
}

function platformOf({ text, start }: Scalar, source: Source): string {
  if (/^[^/\s]+(?:\/[^/\s]+){1,2}$/.test(text)) return normalPlatform(text)
  throw source.error(start, `Cannot read "${text}" as a platform. Write it as linux/arm64 or linux/arm/v7.`)
}
