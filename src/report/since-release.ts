import type { ImageBaseline } from '../baseline/baseline.ts'
import type { AnyMetric } from '../limits/any-metric.ts'
import { andMore } from '../text/and-more.ts'
import { groupBy } from '../units/group-by.ts'
import { lackSentences, namesOf, sources } from './baseline-sentences.ts'
import type { Form } from './form.ts'
import { formatChange } from './format-quantity.ts'
import { apartFromMoved, comparedMetric, type ImageReport, titleOf } from './image-report.ts'
import { movedSentences } from './moved-sentences.ts'
import { askedOfBase } from './missing-sentences.ts'
import type { Report } from './report.ts'
import { commitName, sentence } from './sentences.ts'

const MOST_IMAGES = 10
const MOST_REASONS = 3

/** How much the images grew since the previous version, or why that is not known; empty if no rule asks for it. */
export function sinceRelease(report: Report, images: readonly ImageReport[], form: Form): readonly string[] {
  const { release, comparison: ofBase } = report
  if (release === null) return []
  const { version, baselines, comparison } = release
  const name = version === null ? 'the last release' : form.code(version)
  if (comparison.kind === 'none') {
    const { reason } = comparison
    // Then the sentence about the base says it.
    if (ofBase.kind === 'none' && ofBase.reason === reason && askedOfBase(report, report.baselines).growth) return []
    return [`Growth since ${name} was not checked: ${sentence(reason, form)}`]
  }
  const found = baselines.filter((each) => each.kind === 'baseline')
  const isFound = ({ record }: ImageReport): boolean => found.some((each) => each.name === record.name)
  const since = images.filter(isFound).map((image) => comparedSince(image, comparison))
  const changes = since.slice(0, MOST_IMAGES).map((image) => changeOf(image, images.length > 1, form))
  const how = `Since ${name} (${commitName(report, found[0]!.commit, form)}, ${sources(found, report.now, form)})`
  const told = `${how}: ${andMore([changes.join('; ')], since.length - changes.length, 'image')}.`
  const inPart = lackSentences(found, baselines.length, form).map((each) => ` ${each}`)
  return [
    told + inPart.join(''),
    ...unchecked(baselines, name, form),
    ...movedSentences(since, form, `not counted since ${name}`),
  ]
}

/** Why growth of some images is not known, beside others. */
function unchecked(baselines: readonly ImageBaseline[], name: string, form: Form): readonly string[] {
  const none = baselines.filter((each) => each.kind === 'none')
  const groups = [...groupBy(none, ({ reason }) => reason)]
  return groups.slice(0, MOST_REASONS).map(([reason, same]) => {
    return `Growth of ${namesOf(same, form)} since ${name} was not checked: ${sentence(reason, form)}`
  })
}

function comparedSince(image: ImageReport, { images }: { readonly images: readonly Compared[] }): ImageReport {
  const { name, platform } = image.record
  return { ...image, comparison: images.find((each) => each.name === name && each.platform === platform) }
}

type Compared = NonNullable<ImageReport['comparison']>

/** `+3.1 MB (+14 %), download +1.2 MB (+9 %)`: of unpacked, and of what rules limit since the release. */
function changeOf(image: ImageReport, isNamed: boolean, form: Form): string {
  const ruled = image.outcomes.flatMap(({ rule }) =>
    rule.kind === 'growth' && rule.since === 'release' ? [rule.metric] : [],
  )
  const changes = [...new Set<AnyMetric>(['unpacked', ...ruled])].map((metric) => {
    const change = comparedMetric(image, metric)
    const told = change === undefined ? 'not compared' : change.delta === 0 ? 'unchanged' : formatChange(change)
    return metric === 'unpacked' ? told : `${form.name(metric)} ${told}`
  })
  return `${isNamed ? `${titleOf(image, form)} ` : ''}${changes.join(', ')}${apartFromMoved(image)}`
}
