/** Shown in place of a line that is too long: a part of it may be part of a secret. */
export const unshownLine = (characters: number): string => `(a line of ${characters} characters)`

/** Cuts after a whole word: a partial word may be part of a secret. `limit` in characters. */
export const cutEnd = (text: string, limit: number): string =>
  text.length > limit ? `${wholeWords(text.slice(0, limit))} …` : text

/** The same, and up to `end` characters of the text's end. */
export const cutMiddle = (text: string, limit: number, end: number): string =>
  text.length > limit
    ? `${wholeWords(text.slice(0, limit - end))} … ${text.slice(-end).replace(/^\S+/, '').trimStart()}`
    : text

const wholeWords = (text: string): string => text.replace(/\S+$/, '').trimEnd()

/** Cuts within words, so only for texts that hold no secret. Counts code points: half a surrogate pair is not UTF-8. */
export function cutAt(text: string, limit: number): string {
  if (text.length <= limit) return text
  const characters = Array.from(text.slice(0, 2 * limit + 2)) // no more than needed: an answer may be long
  return characters.length > limit ? `${characters.slice(0, limit).join('')}…` : text
}
