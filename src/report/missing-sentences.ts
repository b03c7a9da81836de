import type { ImageBaseline } from '../baseline/baseline.ts'
import { isOfNew } from '../limits/measures.ts'
import { counted } from '../units/counted.ts'
import { groupBy } from '../units/group-by.ts'
import { namesOf } from './baseline-sentences.ts'
import type { Form } from './form.ts'
import type { Report } from './report.ts'
import { sentence } from './sentences.ts'
import { weighed } from './weighed.ts'

const MOST = 3

/** Why images were not compared: one sentence for each reason, and one for all images that are new beside others. */
export function missingSentences(report: Report, form: Form): readonly string[] {
  const { baselines, comparison } = report
  const isOne = baselines.length === 1
  const missing = baselines.filter((each) => each.kind === 'none' || comparison.kind === 'none')
  const reasonOf = (each: ImageBaseline): string => {
    if (each.kind === 'none') return each.reason
    return comparison.kind === 'none' ? comparison.reason : ''
  }
  const isNew = (each: ImageBaseline): boolean => !isOne && each.kind === 'none' && each.isNew === true
  const groups = [...groupBy(missing, (each) => (isNew(each) ? undefined : reasonOf(each)))]
  const told = groups.slice(0, MOST).flatMap(([reason, images]) => {
    if (reason === undefined) return newSentence(report, images, form)
    return missingSentence(report, { reason, images }, form)
  })
  const rest = groups.slice(MOST).flatMap(([, images]) => images).length
  return rest === 0 ? told : [...told, `The JSON report says why ${counted(rest, 'more image')} could not be compared.`]
}

interface Missing {
  readonly reason: string
  readonly images: readonly ImageBaseline[]
}

function missingSentence(report: Report, { reason, images }: Missing, form: Form): readonly string[] {
  const asked = askedOfBase(report, images)
  const asks = asked.growth || asked.news
  const isUnexpected = images.some((each) => each.kind === 'none' && each.isNoRepository)
  if (isUnexpected && !asks) return []
  const head = images.length === report.baselines.length ? weighed(report, form) : namesOf(images, form)
  const lack = asks ? `${unanswered(asked, head)} was not checked` : `There is nothing to compare ${head} with`
  return [`${lack}: ${sentence(reason, form)}`]
}

/** Begins with a word of ours, since a runner could read a name at the start of a line as a command. */
function newSentence(report: Report, images: readonly ImageBaseline[], form: Form): string {
  const { growth, news } = askedOfBase(report, images)
  const [image, is, it] = images.length === 1 ? ['Image', 'is', 'it'] : ['Images', 'are', 'them']
  const unchecked = [...(growth ? ['growth'] : []), ...(news ? [`what else is new in ${it}`] : [])].join(', and ')
  const why = `there is nothing at the base to compare ${it} with`
  return `${image} ${namesOf(images, form)} ${is} new: ${why}${unchecked === '' ? '' : `, so ${unchecked} was not checked`}.`
}

/** What rules ask that only the base can answer. Without anything that could be new, none is needed to tell what is. */
export function askedOfBase({ verdict }: Report, images: readonly ImageBaseline[]): Asked {
  const asking = verdict.images.filter((image) => images.some(({ name }) => name === image.name))
  const outcomes = asking.flatMap((image) => image.outcomes)
  return {
    growth: outcomes.some(({ rule }) => rule.kind === 'growth' && rule.since === 'base'),
    news: outcomes.some(({ rule, status }) => rule.kind === 'forbid' && isOfNew(rule.what) && status === 'skip'),
  }
}

interface Asked {
  readonly growth: boolean
  readonly news: boolean
}

function unanswered({ growth, news }: Asked, head: string): string {
  if (!growth) return `What is new in ${head}`
  return news ? `Growth of ${head}, and what is new in it,` : `Growth of ${head}`
}
