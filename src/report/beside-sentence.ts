import type { FilesBeside } from '../baseline/facts.ts'
import { formatBytes } from '../units/bytes.ts'
import { counted } from './changes.ts'

const MOST_NAMED = 3

/** What growth cannot be seen through, why, and the three ways out: sentences without the last full stop. */
export function besideSentence({ heaviest, count, bytes }: FilesBeside): string {
  const named = heaviest.slice(0, MOST_NAMED).map((file) => `${file.path} (${formatBytes(file.bytes)})`)
  const rest = count - named.length
  const more = rest === 0 ? '' : ` and ${counted(rest, 'more file')} (${formatBytes(bytes)} in all)`
  const [lie, it] = count === 1 ? ['lies', 'it'] : ['lie', 'them']
  return (
    `${named.join(', ')}${more} ${lie} beside the commit, and the build can take ${it}: the rebuilt base was given what the ` +
    `head has, so growth through ${it} cannot be seen. Name ${it} in .dockerignore, make ${it} with the input "prepare", which ` +
    'runs for head and base, or keep a record of the base, made with its own, on a runner that keeps its cache folder'
  )
}
