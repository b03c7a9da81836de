import { shortCommit } from '../units/commit.ts'
import { counted } from '../units/counted.ts'
import { shortDigest } from '../units/digest.ts'
import { formatAge } from '../units/duration.ts'
import type { Baseline, CommitBaseline, ImageBaseline } from '../baseline/baseline.ts'
import { isOfNew } from '../limits/measures.ts'
import type { Form } from './form.ts'
import type { Report } from './report.ts'

type Found = Extract<Baseline, { kind: 'baseline' }>
type OfCommit = Extract<CommitBaseline, { kind: 'baseline' }>

/** What was compared with what and why, or why nothing was. Undefined outside a repository if no rule needs the base. */
export function comparedSentence(report: Report, form: Form): string | undefined {
  const { baseline, comparison } = report
  const asked = askedOfBase(report)
  const asks = asked.growth || asked.news
  if (baseline.kind === 'none' && baseline.isNoRepository && !asks) return undefined
  const head = weighed(report, form)
  const lack = asks ? `${unanswered(asked, head)} was not checked` : `There is nothing to compare ${head} with`
  if (comparison.kind === 'none') return `${lack}: ${sentence(comparison.reason, form)}`
  if (baseline.kind === 'none') return `${lack}: ${sentence(baseline.reason, form)}`
  if (baseline.source === 'image') return `Compared ${head} with ${existing(baseline, form)}.`
  const how = `${compared(report, baseline, form)} ${head} with ${against(report, baseline, form)}`
  // Of an ancestor, a rule that is not checked says it.
  const isSaid = asks && baseline.ancestorOf !== undefined
  const reasons = [baseline.why, ...(baseline.reason === undefined || isSaid ? [] : [lacking(baseline)])]
  return `${how} (${source(baseline, report.now)}): ${reasons.map((each) => sentence(each, form)).join(' ')}`
}

/** What rules ask that only the base can answer. Without anything that could be new, none is needed to tell what is. */
export function askedOfBase({ verdict }: Report): Asked {
  const outcomes = verdict.images.flatMap((image) => image.outcomes)
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

/** What was weighed; for a merge made by CI, the pull request's own commit comes first. */
function weighed(report: Report, form: Form): string {
  const { record, mergedHead } = report
  // A tree with uncommitted changes has a head but is not the head: its record has no commit.
  if (record.commit === null) return isBuilt(record) ? 'the working tree' : imagesOf(record)
  const commit = commitName(report, record.commit, form)
  return mergedHead === null ? commit : `${commitName(report, mergedHead, form)} (merged as ${commit})`
}

/** Existing images, which are of no commit. */
const imagesOf = ({ images }: Report['record']): string =>
  new Set(images.map(({ name }) => name)).size > 1 ? 'the images' : 'the image'

/** Whether anything of a record was built, instead of an existing image weighed. */
const isBuilt = ({ images }: Report['record']): boolean =>
  images.some(({ definition, build }) => definition !== null || build !== null)

/** A link to the comparison on the server. */
function compared({ repositoryUrl, record, mergedHead }: Report, { commit }: OfCommit, form: Form): string {
  const head = mergedHead ?? record.commit ?? ''
  if (repositoryUrl === null || !HASH.test(head) || !HASH.test(commit)) return 'Compared'
  return form.link('Compared', `${repositoryUrl}/compare/${commit}...${head}`)
}

function against(report: Report, { commit, ancestorOf }: OfCommit, form: Form): string {
  const name = commitName(report, commit, form)
  if (ancestorOf === undefined) return `its base ${name}`
  return `${name}, ${counted(ancestorOf.distance, 'commit')} before its base ${commitName(report, ancestorOf.commit, form)}`
}

/** `ghcr.io/acme/shop:main (sha256:0123456789ab)`; of one image without a manifest, the ID. */
function existing({ reference, digest, record }: ImageBaseline, form: Form): string {
  const [image, ...others] = record.images
  const id = image === undefined || others.length > 0 ? '' : image.configDigest
  const shown = digest === '' ? id : digest
  const name = form.code(reference)
  if (shown === '' || reference.includes(shown)) return name
  return `${name} (${digest === '' ? 'image ID ' : ''}${form.code(shortDigest(shown))})`
}

export const lacking = ({ ancestorOf, reason }: Found): string =>
  `${ancestorOf === undefined ? 'Not in all metrics' : 'Not with the base itself'}: ${reason}`

export function commitName({ repositoryUrl }: Report, commit: string, form: Form): string {
  const name = form.code(shortCommit(commit))
  return repositoryUrl === null || !HASH.test(commit) ? name : form.link(name, `${repositoryUrl}/commit/${commit}`)
}

const HASH = /^[0-9a-f]{40,64}$/

/** A note or reason as a sentence with one full stop; a question keeps its mark. */
export function sentence(text: string, form: Form): string {
  const shown = form.prose(text.trimEnd().replace(/\.$/, ''))
  return shown.endsWith('?') ? shown : `${shown}.`
}

/** Where the weight of a commit is from. */
export function source({ source: obtained, store, record }: OfCommit, now: number): string {
  if (obtained === 'rebuild') return 'built again'
  const age = now - Date.parse(record.createdAt)
  return `stored record in ${store}${Number.isFinite(age) ? `, ${formatAge(age)}` : ''}`
}
