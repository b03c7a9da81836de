/** A number with its sign and unit, if any: `18.4 MB`, `+22.8 %`, `1.70.0`, `4 min`. */
const QUANTITY = /[+−-]?<?\d+(?:[.,]\d+)*(?: (?:[kMGT]?B|%|s|min|h|d)(?![\p{L}\d]))?/gu

/** Finds numbers with their units in a text. They are never split or shown in part (issue 11, heading 12). */
export function quantitiesIn(text: string): readonly { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(QUANTITY)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }))
}
