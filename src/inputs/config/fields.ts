import { nearest } from '../../units/nearest.ts'
import type { Source } from './source.ts'
import { foundIn, type Entries, type Entry, type Scalar, type Tree } from './tree.ts'

/** The fields of a map. `what` begins the sentence if it is none: `"images" takes a map of images`. */
export function fieldsOf(tree: Tree, what: string, source: Source): Entries {
  if (tree.kind === 'map') return tree.entries
  throw source.error(tree.start, `${what}, and ${foundIn(tree)}.`)
}

/** The scalar of a field, which is not empty. */
export function scalarOf(name: string, { value }: Entry, source: Source): Scalar {
  if (value.kind === 'scalar' && value.type !== 'nothing') return value
  throw source.error(value.start, `"${name}" takes a text, and ${foundIn(value)}.`)
}

/** One of some words. */
export function choiceOf<T extends string>(name: string, choices: readonly T[], scalar: Scalar, source: Source): T {
  const chosen = choices.find((each) => each === scalar.text)
  if (chosen !== undefined) return chosen
  throw source.error(scalar.start, unknownWord(name, scalar.text, choices))
}

/** `Unknown level "warn". Did you mean "warning"?`, or all that are known if none is near. */
export function unknownWord(what: string, word: string, known: readonly string[]): string {
  const longer = word.length > 2 ? known.find((each) => each.startsWith(word)) : undefined
  const meant = nearest(word, known) ?? longer
  return `Unknown ${what} "${word}". ${meant === undefined ? `Known are ${known.join(', ')}.` : `Did you mean "${meant}"?`}`
}

/** The same for words some of which, such as `path:`, something follows: a misspelt one is known by itself. */
export function unknownPrefixed(
  what: string,
  text: string,
  words: readonly string[],
  prefixes: readonly string[],
): string {
  const colon = text.indexOf(':') + 1
  const meant = colon === 0 ? undefined : nearest(text.slice(0, colon), prefixes)
  if (meant === undefined) return unknownWord(what, text, [...words, ...prefixes.map((prefix) => `${prefix}…`)])
  return `Unknown ${what} "${text}". Did you mean "${meant}${text.slice(colon) || '…'}"?`
}
