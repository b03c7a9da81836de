import { counted } from '../units/counted.ts'
import { groupBy } from '../units/group-by.ts'
import type { Annotation } from './annotation.ts'
import { type Form, plainForm } from './form.ts'
import type { NotWeighed, Report } from './report.ts'
import { sentence } from './sentences.ts'

/** The sentences are never left out of a comment, so they must be short. */
const MOST_NAMES = 10
const MOST_SENTENCES = 5

/** Ends a headline: `; web was not weighed`. */
export function notWeighedClause({ notWeighed }: Pick<Report, 'notWeighed'>, form: Form): string {
  const [first, ...others] = notWeighed
  if (first === undefined) return ''
  if (others.length > 0) return `${counted(notWeighed.length, 'image')} were not weighed`
  return first.name === null ? 'a leg failed' : `${form.name(first.name)} was not weighed`
}

/** Images that were to be weighed and were not, by the reason. No output of a build, which may be for fewer readers. */
export function notWeighedSentences({ notWeighed }: Pick<Report, 'notWeighed'>, form: Form): readonly string[] {
  const groups = [...groupBy(notWeighed, why).values()]
  const told = groups
    .slice(0, MOST_SENTENCES)
    .map((group) => `Not weighed: ${namesOf(group, form)}. ${because(group, form)}`)
  const rest = groups.slice(MOST_SENTENCES).flat().length
  return rest === 0 ? told : [...told, `Not weighed: ${counted(rest, 'more image')}.`]
}

const why = (each: NotWeighed): string => (each.kind === 'failed' ? `failed ${each.code}` : `missing ${each.reason}`)

function because(group: readonly NotWeighed[], form: Form): string {
  const [first, ...more] = group
  if (first?.kind === 'missing') {
    if (first.reason !== null) return sentence(first.reason, form)
    const [it, its, job, one] = more.length === 0 ? ['it', 'its', 'job', 'it'] : ['them', 'their', 'jobs', 'they']
    return `No leg has ${it}: ${its} ${job} may have failed before ${one} could leave one.`
  }
  const code = first?.code ?? null
  const error = code === null ? 'an internal error' : `the error ${form.code(code)}`
  return more.length === 0
    ? `Its run ended with ${error}: see the log of that job.`
    : `Their runs ended with ${error}: see the logs of those jobs.`
}

const UNNAMED = 'what a leg was to weigh that failed before it knew'

function namesOf(group: readonly NotWeighed[], form: Form): string {
  const names = group.flatMap(({ name }) => (name === null ? [] : form.name(name)))
  if (names.length === 0) return group[0]?.kind === 'failed' ? UNNAMED : 'what is in a file'
  const rest = names.length - MOST_NAMES
  const shown = names.slice(0, MOST_NAMES).join(', ')
  return rest > 0 ? `${shown} and ${counted(rest, 'more image')}` : shown
}

/** The reason why the job fails. */
export function notWeighedAnnotations(report: Pick<Report, 'notWeighed'>): readonly Annotation[] {
  const sentences = notWeighedSentences(report, plainForm)
  return sentences.length === 0 ? [] : [{ level: 'error', title: 'Not weighed', message: sentences.join('\n') }]
}
