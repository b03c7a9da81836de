import type { Cause, ModuleChange } from '../comparison/cause.ts'
import type { ImageComparison } from '../comparison/comparison.ts'
import { formatBytes } from '../units/bytes.ts'
import { sum } from '../units/sum.ts'
import { alike, programNames, type Group } from './alike.ts'
import { versions } from './cause-name.ts'
import { causeRows } from './cause-rows.ts'
import { counted } from '../units/counted.ts'
import type { Form } from './form.ts'

const MOST_SENTENCES = 50
const CHANGES = ['upgraded', 'downgraded', 'changed', 'added', 'removed'] as const

/**
 * The changed modules that no row of the cause names (issue 11, heading 10): a sentence each, and one with counts for
 * those whose machine code did not change. No sentence begins with untrusted text.
 */
export function moduleSentences({ modules, cause }: ImageComparison, form: Form): readonly string[] {
  const rows = cause === null ? [] : causeRows(cause).map((row) => row.cause)
  const named = new Set(rows.filter(({ kind }) => kind === 'module').map(key))
  const groups = alike(modules, ({ change, name, from, to }) => [change, name, from, to])
  const others = groups.filter(([first]) => !named.has(key(first)))
  const silent = others.filter(isSilent)
  const heavy = others.filter((group) => !isSilent(group))
  const sentences = heavy
    .slice(0, MOST_SENTENCES)
    .map((group) => `${moduleSentence(group, form)} (${difference(group)})`)
  const rest = heavy.length - MOST_SENTENCES
  return [
    ...sentences,
    ...(rest > 0 ? [`${counted(rest, 'more module')} upgraded, downgraded, added or removed`] : []),
    ...silentSentence(silent, form),
  ]
}

const isSilent = (group: Group<ModuleChange>): boolean => group.every(({ delta }) => delta === 0)

const key = ({ name, from, to }: Cause | ModuleChange): string => JSON.stringify([name, from, to])

/** `Upgraded: golang.org/x/sync v0.9.0 → v0.10.0 in /app`. */
function moduleSentence(group: Group<ModuleChange>, form: Form): string {
  const [first] = group
  const word = first.change.replace(/^./, (letter) => letter.toUpperCase())
  return `${word}: ${form.code(first.name)} ${versions(first, form)} in ${programNames(group, form)}`
}

/** `512 B more`, summed over all the programs. */
function difference(group: Group<ModuleChange>): string {
  const delta = sum(group, (each) => each.delta)
  return `${formatBytes(Math.abs(delta))} ${delta < 0 ? 'less' : 'more'}`
}

function silentSentence(groups: readonly Group<ModuleChange>[], form: Form): readonly string[] {
  const [only] = groups
  if (only === undefined) return []
  if (groups.length === 1) return [`${moduleSentence(only, form)}, without a change of machine code`]
  const counts = CHANGES.map((each) => [each, groups.filter(([first]) => first.change === each).length] as const)
  const words = counts.filter(([, count]) => count > 0).map(([each, count]) => `${count} ${each}`)
  return [`Without a change of machine code: ${counted(groups.length, 'module')} (${words.join(', ')})`]
}
