import type { CommitBaseline, ImageBaseline } from '../baseline/baseline.ts'
import { listed } from '../text/and-more.ts'
import { formatAge } from '../units/duration.ts'
import { groupBy } from '../units/group-by.ts'
import type { Form } from './form.ts'
import { sentence } from './sentences.ts'

export type FoundBaseline = Extract<ImageBaseline<CommitBaseline>, { kind: 'baseline' }>

const MOST_REASONS = 3

/** `api and web`, `api, web, cart and 2 more images`. */
export const namesOf = (baselines: readonly ImageBaseline[], form: Form): string =>
  listed(
    baselines.map(({ name }) => form.name(name)),
    'image',
  )

/** Where the weights of a commit are from. What most records are from comes first, and without names. */
export function sources(baselines: readonly FoundBaseline[], now: number, form: Form): string {
  const groups = [...groupBy(baselines, ({ store }) => store).values()]
  const [first = [], ...others] = groups.toSorted((a, b) => rank(b) - rank(a))
  const named = others.map((each) => {
    const told = source(each, now)
    return `${namesOf(each, form)}${told === AGAIN ? ' ' : ': '}${told}`
  })
  return [source(first, now), ...named].join('; ')
}

const rank = (baselines: readonly FoundBaseline[]): number =>
  baselines[0]!.source === 'rebuild' ? 0 : baselines.length

const AGAIN = 'built again'

/** Of one store, or all of them rebuilt. */
function source(baselines: readonly FoundBaseline[], now: number): string {
  const [first] = baselines
  if (first === undefined || first.source === 'rebuild') return AGAIN
  const ages = baselines.map(({ record }) => now - Date.parse(record.createdAt)).filter(Number.isFinite)
  const [oldest, ...others] = [...new Set(ages.toSorted((a, b) => b - a).map(formatAge))]
  if (oldest === undefined) return `stored record in ${first.store}`
  return others.length === 0
    ? `stored record in ${first.store}, ${oldest}`
    : `stored records in ${first.store}, the oldest ${oldest}`
}

/** Why some are not the base itself, or cannot be compared in all metrics; with the images, unless it holds for `all`. */
export function lackSentences(baselines: readonly FoundBaseline[], all: number, form: Form): readonly string[] {
  const lacking = baselines.filter(({ reason }) => reason !== undefined)
  return [...groupBy(lacking, ({ reason }) => reason!)].slice(0, MOST_REASONS).map(([reason, images]) => {
    const what = images[0]!.ancestorOf === undefined ? 'Not in all metrics' : 'Not with the base itself'
    const names = listed(
      images.map(({ name }) => name),
      'image',
    )
    return sentence(`${what}${images.length === all ? '' : ` (${names})`}: ${reason}`, form)
  })
}
