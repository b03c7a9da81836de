import { unitOf, type AnyMetric, type Unit } from '../../limits/any-metric.ts'
import { FORBIDDEN_PREFIXES, FORBIDDEN_WORDS, isForbidden } from '../../limits/forbidden.ts'
import { AMOUNT_FORMS, parseAmount } from '../../limits/parse-amount.ts'
import { parseGrowth } from '../../limits/parse-growth.ts'
import type { ForbidRule, GrowthRule, MaxRule, Rule, Since } from '../../limits/rule.ts'
import { isTooManyBytes, nearestSize, TOO_MANY_BYTES } from '../../units/bytes.ts'
import { checkAsked } from './check-asked.ts'
import { unknownPrefixed } from './fields.ts'
import type { Source } from './source.ts'
import type { Scalar } from './tree.ts'

/** A rule and what decides it as written: its limit, or what it forbids. */
export interface WrittenRule {
  readonly rule: Rule
  readonly scalar: Scalar
}

export type Traits = Pick<Rule, 'level' | 'platform'>

const ERROR: Traits = { level: 'error', platform: null }

export function maxRule(scalar: Scalar, metric: AnyMetric, source: Source, traits = ERROR): WrittenRule {
  const unit = unitOf(metric)
  const max = parseAmount(scalar.text, unit)
  if (max === undefined) throw source.error(scalar.start, unreadAmount(scalar.text, unit))
  const rule: MaxRule = { kind: 'max', metric, max, text: scalar.text.trim(), ...traits, ...originOf(scalar, source) }
  return { rule, scalar }
}

export function growthRule(
  scalar: Scalar,
  metric: AnyMetric,
  source: Source,
  { since = 'base', ...traits }: Traits & { readonly since?: Since } = ERROR,
): WrittenRule {
  const unit = unitOf(metric)
  const limit = parseGrowth(scalar.text, unit)
  if (limit === undefined) throw source.error(scalar.start, unreadGrowth(scalar.text, unit))
  const text = scalar.text.trim()
  const rule: GrowthRule = { kind: 'growth', metric, limit, since, text, ...traits, ...originOf(scalar, source) }
  return { rule, scalar }
}

export function forbidRule(scalar: Scalar, source: Source, traits: Traits): WrittenRule {
  const { text: what, start } = scalar
  if (!isForbidden(what))
    throw source.error(start, unknownPrefixed('thing to forbid', what, FORBIDDEN_WORDS, FORBIDDEN_PREFIXES))
  checkAsked(scalar, source)
  const rule: ForbidRule = { kind: 'forbid', what, text: '', ...traits, ...originOf(scalar, source) }
  return { rule, scalar }
}

const originOf = ({ start }: Scalar, source: Source): Pick<Rule, 'origin'> => ({ origin: source.origin(start) })

const NOUNS: Readonly<Record<Unit, string>> = { bytes: 'a size', count: 'a count', seconds: 'a time' }

const unreadAmount = (text: string, unit: Unit): string =>
  `Cannot read "${text}" as ${NOUNS[unit]}. ${meant(text, unit) ?? `Write it as ${AMOUNT_FORMS[unit]}.`}`

const EXAMPLES: Readonly<Record<Unit, string>> = { bytes: '500kB', count: '2', seconds: '30s' }

function unreadGrowth(text: string, unit: Unit): string {
  const amount = EXAMPLES[unit]
  const forms = `${amount}, 5%, "5% or ${amount}" (the looser decides) or "5% and ${amount}" (both must hold)`
  return `Cannot read "${text}" as a growth limit. ${meant(text, unit) ?? `Write it as ${forms}.`}`
}

function meant(text: string, unit: Unit): string | undefined {
  if (unit !== 'bytes') return undefined
  if (isTooManyBytes(text)) return TOO_MANY_BYTES
  const size = nearestSize(text)
  return size && `Did you mean ${size}?`
}
