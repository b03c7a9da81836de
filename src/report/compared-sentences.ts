import { counted } from '../units/counted.ts'
import { groupBy } from '../units/group-by.ts'
import { type FoundBaseline, lackSentences, sources } from './baseline-sentences.ts'
import type { Form } from './form.ts'
import { askedOfBase, missingSentences } from './missing-sentences.ts'
import { referenceSentence } from './reference-sentence.ts'
import type { Report } from './report.ts'
import { commitName, isHash, sentence } from './sentences.ts'
import { someOf, weighed } from './weighed.ts'

/** Most sentences about images that were compared, and about others. */
const MOST = 3

/**
 * What was compared with what and why, or why nothing was: one sentence for images with an equal baseline. None outside a
 * repository if no rule needs the base.
 */
export function comparedSentences(report: Report, form: Form): readonly string[] {
  const { baselines, comparison } = report
  const found = comparison.kind === 'none' ? [] : baselines.filter((each) => each.kind === 'baseline')
  const ofCommit = found.filter((each) => each.source !== 'image')
  const groups = [...groupBy(ofCommit, ({ commit }) => commit).values()].toSorted((a, b) => distance(a) - distance(b))
  const others = groups.slice(MOST).flat()
  return [
    ...found.flatMap((each) => (each.source === 'image' ? referenceSentence(report, each, form) : [])),
    ...groups.slice(0, MOST).map((group, index) => comparedSentence(report, group, index === 0, form)),
    ...(others.length === 0
      ? []
      : [`Compared ${counted(others.length, 'more image')} with other commits before the base.`]),
    ...missingSentences(report, form),
  ]
}

const distance = ([first]: readonly FoundBaseline[]): number => first?.ancestorOf?.distance ?? 0

/** `isFirst`: why the base is the base is said once. */
function comparedSentence(report: Report, group: readonly FoundBaseline[], isFirst: boolean, form: Form): string {
  const [first] = group
  const { commit, ancestorOf, why } = first!
  // What is compared with the base itself needs no names.
  const isNamed = (ancestorOf !== undefined || report.apart.length > 0) && group.length < report.baselines.length
  const head = isNamed ? someOf(report, group, form) : weighed(report, form)
  const from = sources(group, report.now, form)
  const how = `${compared(report, commit, form)} ${head} with ${against(report, first!, form)} (${from})`
  // Of an ancestor, a rule that is not checked says it.
  const { growth, news } = askedOfBase(report, group)
  const isSaid = ancestorOf !== undefined && (growth || news)
  const lacks = isSaid ? [] : lackSentences(group, report.baselines.length, form)
  return `${how}${isFirst ? `: ${sentence(why, form)}` : '.'}${lacks.map((each) => ` ${each}`).join('')}`
}

/** A link to the comparison on the server. */
function compared({ repositoryUrl, record, mergedHead }: Report, commit: string, form: Form): string {
  const head = mergedHead ?? record.commit ?? ''
  if (repositoryUrl === null || !isHash(head) || !isHash(commit)) return 'Compared'
  return form.link('Compared', `${repositoryUrl}/compare/${commit}...${head}`)
}

function against(report: Report, { commit, ancestorOf }: FoundBaseline, form: Form): string {
  const name = commitName(report, commit, form)
  const base = report.apart.length === 0 ? 'its base' : 'the base'
  if (ancestorOf === undefined) return `${base} ${name}`
  return `${name}, ${counted(ancestorOf.distance, 'commit')} before ${base} ${commitName(report, ancestorOf.commit, form)}`
}
