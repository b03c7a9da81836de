/** Shown in place of a line that is too long to be shown whole, because a part of it may be part of a secret. */
export const unshownLine = (characters: number): string => `(a line of ${characters} characters)`

/**
 * The start of a text longer than `limit` characters, up to the end of a word: a partial word may be part of a secret.
 */
export const cutEnd = (text: string, limit: number): string =>
  text.length > limit ? `${wholeWords(text.slice(0, limit))} …` : text

/** The same, and up to `end` characters of the text's end. */
export const cutMiddle = (text: string, limit: number, end: number): string =>
  text.length > limit
    ? `${wholeWords(text.slice(0, limit - end))} … ${text.slice(-end).replace(/^\S+/, '').trimStart()}`
    : text

const wholeWords = (text: string): string => text.replace(/\S+$/, '').trimEnd()

/**
 * The first `limit` characters of a longer text, and `…`. Only for names and answers that hold no secret, as it cuts
 * within words. Counts code points, because half a surrogate pair is not valid UTF-8.
 */
export function cutAt(text: string, limit: number): string {
  if (text.length <= limit) return text
  const characters = Array.from(text.slice(0, 2 * limit + 2)) // as many as are asked about: an answer may be long
  return characters.length > limit ? `${characters.slice(0, limit).join('')}…` : text
}
