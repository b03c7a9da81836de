/** Characters: shorter base64 may be part of another word by chance. */
const SHORTEST = 8
const BASE64_WORD = /[\w+/-]{8,}={0,2}/g

/** A line of a secret as it is, and in JSON, a URL and XML: GitHub's runner hides these too. */
export function writtenForms(line: string): readonly string[] {
  const json = JSON.stringify(line).slice(1, -1)
  const xml = line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
  return [line, json, encodeURIComponent(line.toWellFormed()), xml]
}

/**
 * The base64 of a text at each of the three byte offsets, without groups that it shares with other text around it
 * (`user:password`). GitHub's runner looks for the same three.
 */
export function base64Of(text: string): readonly string[] {
  const bytes = Buffer.from(text)
  return [0, 1, 2]
    .map((start) => bytes.subarray(start, bytes.length - ((bytes.length - start) % 3)).toString('base64'))
    .filter((form) => form.length >= SHORTEST)
}

/** `replace` also gets each base64 word in the standard alphabet (RFC 4648, section 4). */
export function replaceBase64(text: string, replace: (standard: string, word: string) => string): string {
  return text.replace(BASE64_WORD, (word) => replace(word.replaceAll('-', '+').replaceAll('_', '/'), word))
}

/**
 * What a base64 word decodes to at each of the four offsets, since programs break lines anywhere. Without the last
 * group, which may belong to something else.
 */
export function saidInBase64(standard: string): readonly Buffer[] {
  const start = standard.slice(0, -4)
  return [0, 1, 2, 3]
    .filter((skipped) => start.length - skipped >= SHORTEST)
    .map((skipped) => Buffer.from(start.slice(skipped), 'base64'))
}
