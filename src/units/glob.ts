import { globsWithoutChoices, MOST_PATHS } from './glob-choices.ts'
import { globName, type GlobName } from './glob-name.ts'

/** `**`: any number of folders. */
const ANY_FOLDERS = Symbol('**')

/** A glob without braces, part by part. */
export type GlobPath = readonly (GlobName | typeof ANY_FOLDERS)[]

/** PATH_MAX of Linux: no path is longer. */
const LONGEST = 4096

/** Why a glob is not read. */
export const UNREAD_GLOB = `it is longer than ${LONGEST} characters, or stands for more than ${MOST_PATHS} paths`

/**
 * Reads a glob as picomatch does (docs/budgets.md), from the root, with or without a leading slash: one path for each
 * alternative in braces. Undefined if it is too long or stands for too many.
 */
export function parseGlob(glob: string): readonly GlobPath[] | undefined {
  if (glob.length > LONGEST) return undefined
  return globsWithoutChoices(glob)?.map((path) => {
    const parts = path
      .replaceAll(/\\(.)/gs, (escaped, letter) => (letter === '/' ? letter : escaped))
      .split('/')
      .filter((part) => part !== '' && part !== '.')
      .map((part) => part.replace(/^\*{2,}$/, '**'))
      .filter((part, index, all) => part !== '**' || all[index + 1] !== '**')
    return parts.map((part, index) => {
      if (part !== '**') return globName(part)
      const isLast = index === parts.length - 1
      // `a/**` is `a` too, but `*/**` only what is below, as picomatch has it.
      return isLast && /(?:^|[^*\\])\*$/.test(parts[index - 1] ?? '') ? globName('*') : ANY_FOLDERS
    })
  })
}

/**
 * Whether a glob names a path, given by its names from the root, or a folder above it. Tries each start of the last `**`
 * only: that is enough, and a regular expression would take exponential time for a hostile glob.
 */
export function isAtOrBelow(glob: GlobPath, names: readonly string[]): boolean {
  let [at, part, folders, from] = [0, 0, -1, 0]
  while (part < glob.length) {
    const expected = glob[part]!
    if (expected === ANY_FOLDERS) {
      folders = part++
      from = at
    } else if (at < names.length && isNamed(expected, names[at]!)) {
      at += 1
      part += 1
    } else {
      if (folders === -1 || at === names.length) return false
      part = folders + 1
      at = ++from
    }
  }
  return true
}

const isNamed = (expected: GlobName, name: string): boolean =>
  typeof expected === 'string' ? expected === name : expected(name)

/** The names that a glob begins with, up to its first wildcard. */
export function plainStart(glob: GlobPath): readonly string[] {
  const end = glob.findIndex((part) => typeof part !== 'string')
  return glob.slice(0, end === -1 ? glob.length : end).filter((part) => typeof part === 'string')
}
