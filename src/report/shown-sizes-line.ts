import type { AcceptedSizes, GrowthSize } from '../budget/accept-growth.ts'
import type { Showing, ShownSizes } from '../budget/shown-sizes.ts'
import { parseJson } from '../units/parse-json.ts'

/** A comment as it is stored. */
export interface StoredComment {
  readonly body: string
  /** When it was last changed, by GitHub's clock. */
  readonly updatedAt: string
}

/** Characters kept free in a comment for the line and the blank line before it. */
export const LONGEST_LINE = 6_000

const START = '<!-- weighbridge:sizes '
const END = ' -->'

/** A comment that remembers nothing. */
export const NOTHING_SHOWN: ShownSizes = { showings: [], accepted: null }

/** What a comment remembers. Nothing if its last line is not ours: other lines may hold somebody else's text. */
export function shownSizesIn({ body, updatedAt }: StoredComment): ShownSizes {
  const line = body.trimEnd().split(/\r?\n/).at(-1) ?? ''
  if (!line.startsWith(START) || !line.endsWith(END)) return NOTHING_SHOWN
  const packed = parseJson(line.slice(START.length, -END.length))
  if (!Array.isArray(packed)) return NOTHING_SHOWN
  const [showings, accepted]: readonly unknown[] = packed
  const read = listOf(showings, (each) => readShowing(each, updatedAt))
  const acceptance = accepted === null ? null : readAccepted(accepted)
  return read === undefined || acceptance === undefined ? NOTHING_SHOWN : { showings: read, accepted: acceptance }
}

/**
 * The body of a comment with a last line that tells later runs what it remembers; readers do not see it. What is too
 * long goes without the oldest sizes, then without the acceptance unless it is needed, or else without any size.
 */
export function withLine(report: string, shown: ShownSizes, needsAcceptance: boolean): string {
  const line = shortened(shown, needsAcceptance).map(lineOf).find(fits) ?? ''
  return line === '' ? report : `${report}\n\n${line}`
}

export function withoutLine(body: string): string {
  const at = body.lastIndexOf(`\n\n${START}`)
  return at < 0 ? body : body.slice(0, at)
}

/** Whether a comment has room for these sizes, without which nobody can accept them. */
export const canRemember = (sizes: readonly GrowthSize[]): boolean =>
  fits(lineOf({ showings: [{ since: null, sizes }], accepted: null }))

/** What may be remembered instead if `shown` is too long, best first. */
function shortened({ showings, accepted }: ShownSizes, needsAcceptance: boolean): readonly ShownSizes[] {
  const ends = [
    { showings: showings.slice(-1), accepted: null },
    { showings: [], accepted },
  ]
  const shorter = showings.map((_, first) => ({ showings: showings.slice(first), accepted }))
  const all = [...shorter, ...(needsAcceptance ? ends.toReversed() : ends)]
  return all.filter((each) => each.showings.length > 0 || each.accepted !== null)
}

const lineOf = ({ showings, accepted }: ShownSizes): string => `${START}${escaped(pack(showings, accepted))}${END}`

const fits = (line: string): boolean => line.length + 2 <= LONGEST_LINE

/** Arrays instead of objects, since a comment is short of room. */
const pack = (showings: readonly Showing[], accepted: AcceptedSizes | null): unknown => [
  showings.map(({ since, sizes }) => [since, sizes.map(packSize)]),
  accepted === null ? null : [accepted.by, accepted.at, accepted.sizes.map(packSize)],
]

const packSize = ({ image, platform, rule, amount }: GrowthSize): unknown => [image, platform, rule, amount]

/** Names are somebody else's text: without `>` nothing ends the HTML comment early, and without `@` nobody is called. */
function escaped(value: unknown): string {
  return JSON.stringify(value).replace(
    /[^ -~]|[<>&@#`]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

function readShowing(value: unknown, updatedAt: string): Showing | undefined {
  if (!Array.isArray(value)) return undefined
  const [since, packed]: readonly unknown[] = value
  const sizes = listOf(packed, readSize)
  const time = since === null ? updatedAt : since
  return sizes === undefined || !isTime(time) ? undefined : { since: time, sizes }
}

function readAccepted(value: unknown): AcceptedSizes | undefined {
  if (!Array.isArray(value)) return undefined
  const [by, at, packed]: readonly unknown[] = value
  const sizes = listOf(packed, readSize)
  return sizes === undefined || typeof by !== 'string' || !isTime(at) ? undefined : { by, at, sizes }
}

function readSize(value: unknown): GrowthSize | undefined {
  if (!Array.isArray(value)) return undefined
  const [image, platform, rule, amount]: readonly unknown[] = value
  const isSize =
    typeof image === 'string' && typeof platform === 'string' && typeof rule === 'string' && typeof amount === 'number'
  return isSize ? { image, platform, rule, amount } : undefined
}

/** Undefined unless all items can be read. */
function listOf<T>(value: unknown, read: (item: unknown) => T | undefined): readonly T[] | undefined {
  if (!Array.isArray(value)) return undefined
  const items = value.map(read).filter((item) => item !== undefined)
  return items.length === value.length ? items : undefined
}

const isTime = (value: unknown): value is string => typeof value === 'string' && Number.isFinite(Date.parse(value))
