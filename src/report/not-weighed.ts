import { counted } from '../units/counted.ts'
import { groupBy } from '../units/group-by.ts'
import type { Annotation } from './annotation.ts'
import { isForAll } from './for-all.ts'
import { type Form, plainForm } from './form.ts'
import type { NotWeighed, Report } from './report.ts'
import { sentence } from './sentences.ts'

/** The sentences are never left out of a comment, so they must be short. */
const MOST_NAMES = 10
const MOST_SENTENCES = 5

type Lack = Pick<Report, 'notWeighed'>
type Failed = Extract<NotWeighed, { kind: 'failed' }>
type Missing = Extract<NotWeighed, { kind: 'missing' }>

const UNLISTED = 'whether an image is missing is not known'

/** Ends a headline: `; web was not weighed`. */
export function notWeighedClause({ notWeighed }: Lack, form: Form): string {
  const lost = notWeighed.filter(({ kind }) => kind !== 'unlisted')
  const [first, ...others] = lost
  if (first === undefined) return notWeighed.length === 0 ? '' : UNLISTED
  if (others.length > 0) return `${counted(lost.length, 'image')} were not weighed`
  return first.name === null ? 'a leg failed' : `${form.name(first.name)} was not weighed`
}

/** Why nothing may be named that stands for all images, as a clause; undefined if all of them were weighed. */
export function whyNotAll({ notWeighed }: Lack): string | undefined {
  if (notWeighed.length === 0) return undefined
  return notWeighed.every(({ kind }) => kind === 'unlisted') ? UNLISTED : 'not all of it was weighed'
}

/** A report as all may read it, in a comment or on a release: without messages that only readers of the log may see. */
export function reportForAll(report: Report): Report {
  const notWeighed = report.notWeighed.map((each) => (isHidden(each) ? { ...each, message: '' } : each))
  return report.notWeighed.some(isHidden) ? { ...report, notWeighed } : report
}

const isHidden = (each: NotWeighed): each is Failed => each.kind === 'failed' && !isForAll(each.code ?? '')

/** Images that were to be weighed and were not, by the reason: of an error, the first line. */
export function notWeighedSentences({ notWeighed }: Lack, form: Form): readonly string[] {
  const groups = [...groupBy(notWeighed, why).values()]
  const told = groups.slice(0, MOST_SENTENCES).map((group) => toldOf(group, form))
  const rest = groups.slice(MOST_SENTENCES).flat().length
  return rest === 0 ? told : [...told, `Not weighed: ${counted(rest, 'more image')}.`]
}

function why(each: NotWeighed): string {
  if (each.kind === 'failed') return `failed ${each.code} ${errorOf(each)}`
  return each.kind === 'missing' ? `missing ${each.reason}` : each.kind
}

function toldOf(group: readonly NotWeighed[], form: Form): string {
  const first = group[0]!
  if (first.kind === 'unlisted') return unlistedSentence(first.known, form)
  const isOne = group.length === 1
  const because = first.kind === 'failed' ? failedSentence(first, isOne, form) : missingSentence(first, isOne, form)
  return `Not weighed: ${namesOf(group, form)}. ${because}`
}

function missingSentence({ reason }: Missing, isOne: boolean, form: Form): string {
  if (reason !== null) return sentence(reason, form)
  const [it, its, job, one] = isOne ? ['it', 'its', 'job', 'it'] : ['them', 'their', 'jobs', 'they']
  return `No leg has ${it}: ${its} ${job} may have failed before ${one} could leave one.`
}

function failedSentence(failed: Failed, isOne: boolean, form: Form): string {
  const { code } = failed
  const error = code === null ? 'an internal error' : `the error ${form.code(code)}`
  const ended = isOne ? `Its run ended with ${error}` : `Their runs ended with ${error}`
  const log = isOne ? 'see the log of that job' : 'see the logs of those jobs'
  const said = errorOf(failed)
  return said === '' ? `${ended}: ${log}.` : `${ended} (${log}): ${sentence(said, form)}`
}

/** The first line of an error's message; empty for an error of our own, of which it says no more. */
const errorOf = ({ code, message }: Failed): string => (code === null ? '' : message.trim().split('\n', 1)[0]!)

/** Nobody but the workflow knows which targets of a bake file have a job. */
function unlistedSentence(known: readonly string[], form: Form): string {
  const names = known.length === 0 ? '' : ` The legs know of ${shortList(known, form)}.`
  return (
    `It is not known whether an image is missing, since the images of the legs are of a bake file. ` +
    `Name all that this change builds with the input ${form.code('images')}.${names}`
  )
}

const UNNAMED = 'what a leg was to weigh that failed before it knew'

function namesOf(group: readonly NotWeighed[], form: Form): string {
  const names = group.flatMap(({ name }) => name ?? [])
  if (names.length === 0) return group[0]?.kind === 'failed' ? UNNAMED : 'what is in a file'
  return shortList(names, form)
}

function shortList(names: readonly string[], form: Form): string {
  const rest = names.length - MOST_NAMES
  const shown = names.slice(0, MOST_NAMES).map(form.name).join(', ')
  return rest > 0 ? `${shown} and ${counted(rest, 'more image')}` : shown
}

/** The reason why the job fails. */
export function notWeighedAnnotations(report: Lack): readonly Annotation[] {
  const sentences = notWeighedSentences(report, plainForm)
  return sentences.length === 0 ? [] : [{ level: 'error', title: 'Not weighed', message: sentences.join('\n') }]
}
