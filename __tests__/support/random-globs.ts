import { createRequire } from 'node:module'
import type { randomFrom } from './layers-random.ts'

type Random = ReturnType<typeof randomFrom>

const picomatch = createRequire(import.meta.url)('picomatch') as (
  glob: string,
  options: object,
) => (path: string) => boolean

/** Whether picomatch takes a path, or a folder above it, for one that the glob names. */
export function isAtOrBelowByPicomatch(glob: string, path: string): boolean {
  const matches = picomatch(glob, { dot: true, noextglob: true, posix: true, regex: false })
  const names = path.split('/')
  return names.some((_, index) => matches(names.slice(0, index + 1).join('/')))
}

const LETTERS = ['a', 'b', '.', '-', 'ab', '+', '$', '^', ',', ' ']
const PARTS = [...LETTERS, '*', '*', '?', '[ab]', '[!a]', '[^b.]', '[a-b]', '[-a]', '\\*', '\\[', ']', '}']

/** A glob of what both read alike, one to four parts long. */
export function randomGlob(random: Random): string {
  const part = () => (random(5) === 0 ? '**' : name(random, 1))
  const glob = Array.from({ length: 1 + random(4) }, part).join('/')
  // Whether `/**` at the end asks for something below depends on what is before it, and behind braces that is unclear.
  return glob.replace(/\}[^/]*\/(?:\*\*\/)*\*\*$/, '}')
}

/** Begins with a letter: what is only wildcards may match a name without letters for picomatch. */
function name(random: Random, depth: number): string {
  const text = () =>
    Array.from({ length: random(4) }, () => (random(8) === 0 ? braces(random, depth) : any(random, PARTS)))
  return `${any(random, ['a', 'b', '*', '?', '[ab]'])}${text().join('')}`.replaceAll(/\*{2,}/g, '*')
}

function braces(random: Random, depth: number): string {
  if (depth === 2) return 'a'
  const options = Array.from({ length: 2 + random(2) }, () => {
    // picomatch takes `?{*,a}` for something else than `?*`, two dots in braces for a range, also beside a comma, and
    // in `a{b,.*}` the dot for the first character of a name, which it would not be alone.
    const option = name(random, depth + 1)
      .replaceAll('}', '')
      .replaceAll(/\.{2,}/g, '.')
      .replaceAll(/,\.(?=[*?[])/g, ',')
      .replace(/^\*$/, 'b*')
    return random(4) === 0 ? `${option}/${any(random, ['a', 'b', '*'])}` : option
  })
  return `{${options.join(',')}}`
}

export const randomPath = (random: Random): string =>
  Array.from({ length: 1 + random(4) }, () =>
    Array.from({ length: 1 + random(4) }, () => any(random, [...LETTERS, '[', ']', '*', '{', '}', 'b'])).join(''),
  )
    .filter((each) => !/^\.+$/.test(each))
    .join('/') || 'a'

const any = <T>(random: Random, items: readonly T[]): T => items[random(items.length)]!
