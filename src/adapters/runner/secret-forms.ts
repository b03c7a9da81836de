const HIDDEN = '***'
/** Characters of base64 that are long enough to be no part of another word by chance. */
const SHORTEST = 8
const BASE64_WORD = /[\w+/-]{8,}={0,2}/g

/** A line of a secret as it is, and as JSON, an address and XML write it: the runner of GitHub hides these too. */
export function writtenForms(line: string): readonly string[] {
  const json = JSON.stringify(line).slice(1, -1)
  const xml = line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
  return [line, json, encodeURIComponent(line.toWellFormed()), xml]
}

/**
 * The base64 of a text for each place at which it may begin in a group of three bytes: the groups that are its own, whatever
 * stands before and after it (`user:password`). The runner of GitHub looks for the same three.
 */
export function base64Of(text: string): readonly string[] {
  const bytes = Buffer.from(text)
  return [0, 1, 2]
    .map((start) => bytes.subarray(start, bytes.length - ((bytes.length - start) % 3)).toString('base64'))
    .filter((form) => form.length >= SHORTEST)
}

/**
 * A text without its words of base64 that hold one of these forms, or of which one holds all but the last four
 * characters: `base64` breaks lines.
 */
export function withoutBase64(text: string, forms: readonly string[]): string {
  if (forms.length === 0) return text
  return text.replace(BASE64_WORD, (word) => {
    const standard = word.replaceAll('-', '+').replaceAll('_', '/')
    const start = standard.slice(0, -4)
    const isPart = (form: string): boolean => start.length >= SHORTEST && form.includes(start)
    return forms.some((form) => standard.includes(form) || isPart(form)) ? HIDDEN : word
  })
}
