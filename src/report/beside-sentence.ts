import type { Baseline } from '../baseline/baseline.ts'
import type { FilesBeside } from '../baseline/facts.ts'
import { inputName, type Audience } from '../units/audience.ts'
import { formatBytes, type Bytes } from '../units/bytes.ts'
import { counted } from '../units/counted.ts'

const MOST_NAMED = 3

/** What growth cannot be seen through in a comparison, and what to do; undefined where all can be seen. */
export function unseenSentence(baseline: Baseline, audience: Audience): string | undefined {
  if (baseline.kind === 'none') return undefined
  const { beside, outside } = baseline
  const said = [
    ...(beside ? [besideSentence(beside, audience)] : []),
    ...(outside.length > 0 ? [outsideSentence(outside, audience)] : []),
  ]
  return said.length > 0 ? said.join('. ') : undefined
}

/** Bytes of files beside the commit that a rebuilt base may hold as the head does; 0 where it has only its own. */
export const besideBytes = (baseline: Baseline): Bytes => (baseline.kind === 'none' ? 0 : (baseline.beside?.bytes ?? 0))

/** What `unseenSentence` says, as a clause that names nothing: for a line that stands alone. */
export function unseenClause(baseline: Baseline): string | undefined {
  if (baseline.kind === 'none') return undefined
  const { beside, outside } = baseline
  const through = [
    ...(beside ? [`${counted(beside.count, 'file')} beside the commit (${formatBytes(beside.bytes)})`] : []),
    ...(outside.length > 0 ? [`${counted(outside.length, 'named context')} outside of the repository`] : []),
  ]
  return through.length > 0 ? `growth through ${through.join(' and ')} cannot be seen` : undefined
}

/** The same for named contexts: none is a file of the context, so that no ignore file can name it. */
function outsideSentence(contexts: readonly string[], audience: Audience): string {
  const [context, lies, it] = contexts.length === 1 ? ['context', 'lies', 'it'] : ['contexts', 'lie', 'them']
  return (
    `The named ${context} ${contexts.join(', ')} ${lies} outside of the repository, and the build can take ${it}: the rebuilt ` +
    `base was given what the head has, so growth through ${it} cannot be seen. Make ${it} in a folder of the repository with ` +
    `${inputName('prepare', audience)}, which runs for head and base, or keep a record of the base, made with its own`
  )
}

/** What growth cannot be seen through, why, and the three ways out: sentences without the last full stop. */
export function besideSentence({ heaviest, count, bytes }: FilesBeside, audience: Audience): string {
  const named = heaviest.slice(0, MOST_NAMED).map((file) => `${file.path} (${formatBytes(file.bytes)})`)
  const rest = count - named.length
  const more = rest === 0 ? '' : ` and ${counted(rest, 'more file')} (${formatBytes(bytes)} in all)`
  const [lie, it] = count === 1 ? ['lies', 'it'] : ['lie', 'them']
  return (
    `${named.join(', ')}${more} ${lie} beside the commit, and the build can take ${it}: the rebuilt base was given what the ` +
    `head has, so growth through ${it} cannot be seen. Name ${it} in .dockerignore, make ${it} with ` +
    `${inputName('prepare', audience)}, which ` +
    'runs for head and base, or keep a record of the base, made with its own, on a runner that keeps its cache folder'
  )
}
