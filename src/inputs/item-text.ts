import type { ListTraits } from './option.ts'

/** Quotes `text` so that `parseList` reads it as one item, with its double quotes and newlines. */
export function itemText(text: string, traits: ListTraits): string {
  return traits.quote === false ? text : `"${text.replaceAll('"', '""')}"`
}
