import { measureIn } from '../limits/measures.ts'
import { isRead } from '../metrics.ts'
import type { Making } from '../record/making.ts'
import type { ImageRecord, WeightRecord } from '../record/record.ts'
import { formatBytes } from '../units/bytes.ts'
import { counted } from '../units/counted.ts'
import { whyMoved } from './moved.ts'

/** Why a stored image cannot be compared with the head's, as a clause; undefined if it can. */
type Refusal = (stored: ImageRecord, head: ImageRecord) => string | undefined

/** Reasons against every metric. */
const AGAINST_ALL: readonly Refusal[] = [otherFiles]
/** Reasons against some, which the comparison leaves out (comparison/compare-metrics.ts, compare-measures.ts, compare-moved.ts). */
const AGAINST_SOME: readonly Refusal[] = [unread, otherDownload, whyMoved, otherMeasures]

const REFUSALS = {
  'all metrics': [...AGAINST_ALL, ...AGAINST_SOME, otherSeconds],
  'all but seconds': [...AGAINST_ALL, ...AGAINST_SOME],
  'some metrics': AGAINST_ALL,
} as const satisfies Record<string, readonly Refusal[]>

/** `all but seconds`: all that a rebuild tells, too. */
export type Needed = keyof typeof REFUSALS

/**
 * Why a record cannot be compared with `head` in what is needed, as a clause; undefined if it can. It must have all
 * measures of `head`, which are to be those that rules compare (with-compared-measures.ts).
 */
export function whyNotComparable(stored: WeightRecord, head: WeightRecord, needed: Needed): string | undefined {
  if (stored.tool.method !== head.tool.method)
    return `it was weighed by method ${stored.tool.method}, but this run weighs by method ${head.tool.method}`
  for (const image of head.images) {
    const { name, platform } = image
    const match = stored.images.find((each) => each.name === name && each.platform === platform)
    if (!match) return `it has no ${platform} image of ${name}`
    for (const refusal of REFUSALS[needed]) {
      const why = refusal(match, image)
      if (why !== undefined) return why
    }
  }
  return undefined
}

function otherDownload(stored: ImageRecord, head: ImageRecord): string | undefined {
  const [there, here] = [stored.downloadMethod, head.downloadMethod]
  return there === here ? undefined : `its download was obtained as ${there}, but that of this run as ${here}`
}

/** The head's files tell what the manifest of another image does not. */
function unread(stored: ImageRecord, head: ImageRecord): string | undefined {
  return isRead(head) && !isRead(stored) ? 'no layer of it was read then' : undefined
}

/** What the rules of this run compare, the record's run may not have measured. */
function otherMeasures(stored: ImageRecord, head: ImageRecord): string | undefined {
  const missing = missingOf(stored, head).find((name) => name !== SECONDS)
  return missing === undefined ? undefined : `"${missing}" was not measured then`
}

function otherSeconds(stored: ImageRecord, head: ImageRecord): string | undefined {
  return missingOf(stored, head).includes(SECONDS) ? `"${SECONDS}" was not measured then` : undefined
}

const SECONDS = 'build-seconds'

const missingOf = (stored: ImageRecord, head: ImageRecord): readonly string[] =>
  Object.keys(head.measures ?? {}).filter((name) => measureIn(stored.measures, name) === undefined)

/**
 * A record made from files that are not its commit's causes a false alarm or hides growth (issue 11, heading 1). If both
 * builds could read such files, a record made as `head` has its own.
 */
function otherFiles({ made: stored }: ImageRecord, { made: head }: ImageRecord): string | undefined {
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
