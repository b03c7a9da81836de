import { listed } from '../text/and-more.ts'
import { counted } from '../units/counted.ts'
import { groupBy } from '../units/group-by.ts'
import type { Annotation } from './annotation.ts'
import { isForAll } from './for-all.ts'
import { type Form, plainForm } from './form.ts'
import { lostIn } from './lost.ts'
import type { NotWeighed, Report } from './report.ts'
import { sentence } from './sentences.ts'

/** The sentences are never left out of a comment, so they must be short. */
const MOST_NAMES = 10
const MOST_SENTENCES = 5

type Lack = Pick<Report, 'notWeighed'>
type Failed = Extract<NotWeighed, { kind: 'failed' }>
type Missing = Extract<NotWeighed, { kind: 'missing' }>
type Unweighed = Failed | Missing

const UNLISTED = 'whether an image is missing is not known'

/** Ends a headline: `; web was not weighed`. */
export function notWeighedClause({ notWeighed }: Lack, form: Form): string {
  const { titles, legs, files } = lostIn(notWeighed)
  const [only] = titles
  const clauses = [
    ...(titles.length > 1 ? [`${counted(titles.length, 'image')} were not weighed`] : []),
    ...(titles.length === 1 ? [`${form.name(only!)} was not weighed`] : []),
    ...(legs > 0 ? [legs === 1 ? 'a leg failed' : `${legs} legs failed`] : []),
    ...(files > 0 ? [files === 1 ? 'a file is not counted' : `${files} files are not counted`] : []),
  ]
  if (clauses.length > 0) return listed(clauses, 'reason')
  return notWeighed.length === 0 ? '' : UNLISTED
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
  const unlisted = notWeighed.flatMap((each) => (each.kind === 'unlisted' ? unlistedSentence(each.known, form) : []))
  const groups = [...groupBy(notWeighed.filter(isLost), why).values()]
  const shown = groups.slice(0, MOST_SENTENCES)
  const told = shown.map((group) => toldOf(group, form))
  const names = new Set(shown.flat().map(({ name }) => name))
  const rest = groups.slice(MOST_SENTENCES).flat()
  const left = moreOf(rest.filter(({ name }) => name === null || !names.has(name)))
  return [...told, ...left, ...unlisted]
}

const isLost = (each: NotWeighed): each is Unweighed => each.kind !== 'unlisted'

function moreOf(rest: readonly NotWeighed[]): readonly string[] {
  const { titles, legs, files } = lostIn(rest)
  const left = [
    ...(titles.length > 0 ? [counted(titles.length, 'more image')] : []),
    ...(legs > 0 ? [`what ${counted(legs, 'more leg was to weigh', 'more legs were to weigh')}`] : []),
    ...(files > 0 ? [`what is in ${counted(files, 'more file')}`] : []),
  ]
  return left.length === 0 ? [] : [`Not weighed: ${listed(left, 'reason')}.`]
}

const why = (each: Unweighed): string =>
  each.kind === 'failed' ? `failed ${each.code} ${errorOf(each)}` : `missing ${each.reason}`

function toldOf(group: readonly Unweighed[], form: Form): string {
  const first = group[0]!
  const because = first.kind === 'failed' ? failedSentence(first, group, form) : missingSentence(first, group, form)
  return `Not weighed: ${namesOf(group, form)}. ${because}`
}

function missingSentence({ reason }: Missing, group: readonly Unweighed[], form: Form): string {
  if (reason !== null) return sentence(reason, form)
  const isOne = group.length === 1 && group[0]!.platforms.length <= 1
  const [it, its, job, one] = isOne ? ['it', 'its', 'job', 'it'] : ['them', 'their', 'jobs', 'they']
  return `No leg has ${it}: ${its} ${job} may have failed before ${one} could leave one.`
}

function failedSentence(failed: Failed, group: readonly Unweighed[], form: Form): string {
  const { code } = failed
  const { titles, legs } = lostIn(group)
  const error = code === null ? 'an internal error' : `the error ${form.code(code)}`
  const isOne = group.length === 1
  const ended = `${titles.length + legs === 1 ? 'Its' : 'Their'} ${isOne ? 'run' : 'runs'} ended with ${error}`
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

function namesOf(group: readonly Unweighed[], form: Form): string {
  const { titles, legs, files } = lostIn(group)
  if (files > 0) return 'what is in a file'
  const unnamed =
    legs === 1
      ? 'what a leg was to weigh that failed before it knew'
      : `what ${legs} legs were to weigh that failed before they knew`
  const told = [...(titles.length > 0 ? [shortList(titles, form)] : []), ...(legs > 0 ? [unnamed] : [])]
  return told.join(' and ')
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
