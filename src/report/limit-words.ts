import type { AnyMetric } from '../limits/any-metric.ts'
import type { Forbidden, LimitRule, Origin } from '../limits/rule.ts'
import { shortCommit } from '../units/commit.ts'
import type { Form } from './form.ts'

/** A metric or what is forbidden, by the user's own word; what follows a colon is a path or a pattern. */
export const ruledName = (word: AnyMetric | Forbidden, form: Form): string =>
  word.includes(':') ? form.code(word) : word

/** The same of a metric beside other words: "since the base" is about the commit, and "base" about the base image. */
export const metricInSentence = (metric: AnyMetric, form: Form): string =>
  metric === 'base' ? '"base"' : ruledName(metric, form)

export const limitNoun = ({ kind }: LimitRule): string => (kind === 'max' ? 'budget' : 'growth limit')

/** Since what a growth limit counts, such as `v1.4.0`. */
export function releaseName(image: { readonly release: { readonly version: string } | undefined }, form: Form): string {
  return image.release === undefined ? 'the last release' : form.code(image.release.version)
}

/** The limit in the user's words and, in parentheses, its amount if they say that otherwise, and where it is written. */
export function limitText({ text, origin }: LimitRule, amount: string | undefined, form: Form): string {
  const isSaid = amount === undefined || squeezed(amount) === squeezed(text)
  return `${form.limit(text)}${inParentheses([...(isSaid ? [] : [amount]), ...place(origin, form)])}`
}

/** ` (weighbridge.yml:12)`, or ` (weighbridge.yml:12 at 9f8e7d6)`; empty for an input, which its limit is enough to find. */
export const writtenAt = (origin: Origin, form: Form): string => inParentheses(place(origin, form))

function place(origin: Origin, form: Form): readonly string[] {
  if (origin.kind !== 'file') return []
  const { path, line, commit } = origin
  return [`${form.code(`${path}:${line}`)}${commit === undefined ? '' : ` at ${form.code(shortCommit(commit))}`}`]
}

const inParentheses = (parts: readonly string[]): string => (parts.length === 0 ? '' : ` (${parts.join(', ')})`)

const squeezed = (text: string): string => text.replaceAll(/\s/g, '').toLowerCase()
