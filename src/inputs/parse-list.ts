import { parse } from 'csv-parse/sync'
import type { ListTraits } from './option.ts'

/**
 * Splits a list as docker/build-push-action does: at newlines, and at commas unless they belong to the item; double
 * quotes hold an item together. Blank items are dropped. Undefined if a quote is not closed.
 */
export function parseList(text: string, traits: ListTraits): readonly string[] | undefined {
  const trims = traits.trim !== false
  return parseRows(trims ? text.trim() : text, traits.quote !== false)
    ?.flatMap((row) => itemsOf(row, traits))
    .filter((item) => item.trim() !== '')
    .map((item) => (trims ? item.trim() : item))
}

function itemsOf(row: readonly string[], traits: ListTraits): readonly string[] {
  if (traits.ignoreComma === true) return [row.join(',')]
  const [only] = row
  // A quoted item alone on its line is split all the same: "linux/arm64,linux/arm/v7" is two platforms.
  return row.length === 1 && only !== undefined ? only.split(',') : row
}

function parseRows(text: string, quotes: boolean): string[][] | undefined {
  try {
    const quote = quotes ? {} : { quote: false as const }
    return parse(text, { relax_quotes: true, relax_column_count: true, skip_empty_lines: true, ...quote })
  } catch {
    return undefined // the parser's message repeats the text, which may hold a secret
  }
}
