import type { Making } from '../record/making.ts'
import type { WeightRecord } from '../record/record.ts'
import { formatBytes } from '../units/bytes.ts'
import { counted } from '../units/counted.ts'

/** `reason`: a clause. */
type Comparable = { readonly kind: 'comparable' } | { readonly kind: 'not comparable'; readonly reason: string }

/** Whether a record can be the base at `commit`: stores return near, old or misplaced ones (actual#8753). */
export function comparable(stored: WeightRecord, commit: string, head: WeightRecord): Comparable {
  if (stored.commit !== commit) return no(`it is for ${stored.commit ?? 'a tree without a commit'}, not for ${commit}`)
  if (stored.tool.method !== head.tool.method)
    return no(`it was weighed by method ${stored.tool.method}, but this run weighs by method ${head.tool.method}`)
  for (const { name, platform, downloadMethod, made } of head.images) {
    const image = stored.images.find((each) => each.name === name && each.platform === platform)
    if (!image) return no(`it has no ${platform} image of ${name}`)
    if (image.downloadMethod !== downloadMethod)
      return no(`its download was obtained as ${image.downloadMethod}, but that of this run as ${downloadMethod}`)
    const other = otherFiles(image.made, made)
    if (other !== undefined) return no(other)
  }
  return { kind: 'comparable' }
}

/**
 * Why a record was made from files that are not its commit's, which causes a false alarm or hides growth (issue 11,
 * heading 1); undefined if it was not. If both builds could read such files, a record made as `head` has its own.
 */
function otherFiles(stored: Making | undefined, head: Making | undefined): string | undefined {
  if (head === undefined) return 'it is not known which files of this run are uncommitted'
  if (stored?.outside === undefined) return 'it does not say which files were uncommitted then'
  const { as, beside: there, outside } = stored
  const { beside: here } = head
  const [theirs, ours] = [outside, head.outside ?? []].map(contexts)
  if (theirs !== ours) return `it was made with ${theirs} outside the repository, but this build can read ${ours}`
  if (as === 'rebuild' && outside.length > 0) return `it was rebuilt with ${theirs} of another checkout`
  if (there === null && here === null) return undefined
  if (there === null) return `it was made without uncommitted files, but this build can read ${named(here!)}`
  if (here === null) return `it was made with ${named(there)}, but this build can read none`
  return as === 'head' ? undefined : `it was rebuilt with ${named(there)} of another checkout`
}

const named = ({ count, bytes }: NonNullable<Making['beside']>): string =>
  `${counted(count, 'uncommitted file')} (${formatBytes(bytes)})`

const contexts = (names: readonly string[]): string =>
  names.length === 0
    ? 'no named context'
    : `the named ${names.length === 1 ? 'context' : 'contexts'} ${names.join(', ')}`

function no(reason: string): Comparable {
  return { kind: 'not comparable', reason }
}
