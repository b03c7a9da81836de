import type { Baseline } from '../baseline/baseline.ts'
import type { FileBeside, FilesBeside } from '../baseline/commit-facts.ts'
import { andMore } from '../text/and-more.ts'
import { inputName, type Audience } from '../units/audience.ts'
import { formatBytes } from '../units/bytes.ts'
import { counted } from '../units/counted.ts'
import { capped } from './escape.ts'

const MOST_NAMED = 3

/** Keeps paths short, so that a reason still has room for what to do when it is capped (form.ts). */
const short = (path: string): string => capped(path, 40)

function few(names: readonly string[], noun: string): string {
  return andMore(names.slice(0, MOST_NAMED), names.length - MOST_NAMED, noun)
}

/** Says whose growth a comparison cannot see, and what to do; undefined if it sees all growth. */
export function unseenSentence(baseline: Baseline, audience: Audience): string | undefined {
  if (baseline.kind === 'none') return undefined
  const { beside, outside } = baseline
  if (!beside) return outside.length > 0 ? outsideSentence(outside, audience) : undefined
  if (outside.length === 0) return besideSentence(beside, audience)
  return [besideClaim(beside), outsideClaim(outside), ...toCommit(beside), waysInside('them', audience)].join('. ')
}

/** `unseenSentence` as a clause without names, for a line that stands alone. */
export function unseenClause(baseline: Baseline): string | undefined {
  if (baseline.kind === 'none') return undefined
  const { beside, outside } = baseline
  const through = [
    ...(beside ? [`${counted(beside.count, 'uncommitted file')} (${formatBytes(beside.bytes)})`] : []),
    ...(outside.length > 0 ? [`${counted(outside.length, 'named context')} outside of the repository`] : []),
  ]
  return through.length > 0 ? `growth through ${through.join(' and ')} cannot be seen` : undefined
}

/** Named contexts are not files of the context, so no ignore file can name them. */
const outsideSentence = (contexts: readonly string[], audience: Audience): string =>
  `${outsideClaim(contexts)}. ${waysInside(contexts.length === 1 ? 'it' : 'them', audience)}`

function outsideClaim(contexts: readonly string[]): string {
  const [context, is, it] = contexts.length === 1 ? ['context', 'is', 'it'] : ['contexts', 'are', 'them']
  return (
    `The named ${context} ${few(contexts.map(short), 'context')} ${is} outside of the repository and the build can use ${it}. ` +
    `The rebuilt base got the same, so growth through ${it} cannot be seen`
  )
}

const waysInside = (it: string, audience: Audience): string =>
  `Make ${it} in a folder of the repository with ${inputName('prepare', audience)}, which runs for head and base; or ` +
  'compare with the record that a run of the base kept'

/** Uncommitted files that a build can use, why their growth cannot be seen, and what to do; without a full stop. */
export function besideSentence(beside: FilesBeside, audience: Audience): string {
  const others = beside.count - beside.heaviest.filter(isDefinition).length
  return [
    besideClaim(beside),
    ...toCommit(beside),
    ...(others === 0 ? [] : [waysOut(others === 1 ? 'it' : 'them', audience)]),
  ].join('. ')
}

function besideClaim({ heaviest, count, bytes }: FilesBeside): string {
  const named = heaviest.slice(0, MOST_NAMED).map(({ path, bytes: own }) => `${short(path)} (${formatBytes(own)})`)
  const rest = count - named.length
  const inAll = rest === 0 ? '' : ` (${formatBytes(bytes)} in all)`
  const said =
    count === 1
      ? 'is not committed and the build can use it. The rebuilt base got the same file, so its growth cannot be seen'
      : 'are not committed and the build can use them. The rebuilt base got the same files, so their growth cannot be seen'
  return `${andMore(named, rest, 'file')}${inAll} ${said}`
}

function toCommit({ heaviest }: FilesBeside): readonly string[] {
  const definitions = heaviest.filter(isDefinition).map(({ path }) => short(path))
  return definitions.length === 0 ? [] : [`Commit ${few(definitions, 'file')}`]
}

/** The last but one breaks a Dockerfile that copies a file by name. */
const waysOut = (it: string, audience: Audience): string =>
  `If you wrote ${it}, commit ${it}; if a command makes ${it}, use ${inputName('prepare', audience)}; if the image does not ` +
  `need ${it}, name ${it} in .dockerignore; or compare with the record that a run of the base kept`

/** Whether people write a file of this name by hand. */
const isDefinition = ({ path }: FileBeside): boolean =>
  /(?:^|[/.])dockerfile(?:\.[^/]*)?$|\.dockerignore$|(?:^|\/)docker-bake(?:\.override)?\.(?:hcl|json)$/i.test(path)
