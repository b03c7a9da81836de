/** Base64 of this many characters is not part of another word by chance. */
const SHORTEST = 8
const BASE64_WORD = /[\w+/-]{8,}={0,2}/g

/** A line of a secret as it is, and as written in JSON, a URL and XML: GitHub's runner hides these too. */
export function writtenForms(line: string): readonly string[] {
  const json = JSON.stringify(line).slice(1, -1)
  const xml = line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
  return [line, json, encodeURIComponent(line.toWellFormed()), xml]
}

/**
 * The base64 of a text for each place at which it may begin in a group of three bytes: only the groups that are
 * entirely its own, whatever comes before and after it (`user:password`). GitHub's runner looks for the same three.
 */
export function base64Of(text: string): readonly string[] {
  const bytes = Buffer.from(text)
  return [0, 1, 2]
    .map((start) => bytes.subarray(start, bytes.length - ((bytes.length - start) % 3)).toString('base64'))
    .filter((form) => form.length >= SHORTEST)
}

/** Replaces the base64 words of a text; `replace` also gets each in the alphabet of RFC 4648, section 4. */
export function replaceBase64(text: string, replace: (standard: string, word: string) => string): string {
  return text.replace(BASE64_WORD, (word) => replace(word.replaceAll('-', '+').replaceAll('_', '/'), word))
}

/**
 * What a base64 word decodes to, without its last four characters, in which something else may begin. One result for
 * each place at which the word may begin in a group of four, since programs break lines of base64 anywhere.
 */
export function saidInBase64(standard: string): readonly Buffer[] {
  const start = standard.slice(0, -4)
  return [0, 1, 2, 3]
    .filter((skipped) => start.length - skipped >= SHORTEST)
    .map((skipped) => Buffer.from(start.slice(skipped), 'base64'))
}
