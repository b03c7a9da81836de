/** A version of a Go module (`v1.2.3-rc.1`) or of Go (`go1.22rc1`), taken apart. */
interface Version {
  readonly numbers: readonly [number, number, number]
  /** Pre-release identifiers; empty for a release, which sorts after all pre-releases. */
  readonly before: readonly string[]
}

/** Orders versions like `a - b` (semver.org, section 11), by the replacement if there is one; 0 if it is unclear. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [parse(a), parse(b)]
  if (!left || !right) return 0
  for (const [index, number] of left.numbers.entries()) {
    if (number !== right.numbers[index]) return number - right.numbers[index]!
  }
  if (left.before.length === 0 || right.before.length === 0) return right.before.length - left.before.length
  return compareIdentifiers(left.before, right.before)
}

/** Longer text is not a version, and would slow the pattern down. */
const LONGEST = 256

function parse(text: string): Version | undefined {
  if (text.length > LONGEST) return undefined
  const version = text.split(/ => |@/).at(-1)!
  const found = /^(?<kind>v|go)(\d+)(?:\.(\d+))?(?:\.(\d+))?-?(?<before>[0-9A-Za-z.-]*)(?:\+.*| .*)?$/.exec(version)
  if (!found?.groups) return undefined
  const [, , major, minor = '0', patch = '0'] = found
  const { kind, before = '' } = found.groups
  // Go writes rc10 without a dot between its parts.
  const identifiers = kind === 'go' ? before.match(/\d+|\D+/g) : before.split('.')
  return {
    numbers: [Number(major), Number(minor), Number(patch)],
    before: (identifiers ?? []).filter((each) => each !== ''),
  }
}

function compareIdentifiers(a: readonly string[], b: readonly string[]): number {
  for (const [index, left] of a.entries()) {
    const right = b[index]
    if (right === undefined) return 1
    const order = compareIdentifier(left, right)
    if (order !== 0) return order
  }
  return a.length - b.length
}

/** Numbers compare by value and sort before words; words compare by their characters. */
function compareIdentifier(a: string, b: string): number {
  const [left, right] = [a, b].map((each) => /^\d+$/.test(each))
  if (left && right) return Number(a) - Number(b)
  if (left !== right) return left ? -1 : 1
  return a < b ? -1 : a > b ? 1 : 0
}
