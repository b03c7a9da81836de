import { formIndex, type FormIndex } from './form-index.ts'
import { partIndex } from './part-index.ts'
import { safeLines } from './safe-log.ts'
import { base64Of, replaceBase64, saidInBase64, writtenForms } from './secret-forms.ts'

const HIDDEN = '***'

interface Masks {
  readonly add: (secret: string) => void
  readonly hide: (text: string) => string
}

/** Hides each line, as GitHub's runner does. A secret may have thousands of lines (certificates), hence the indexes. */
export function masks(): Masks {
  const written = formIndex()
  const encoded = formIndex()
  const secrets = partIndex() // base64 over several lines has a part of the secret in each
  let isEmpty = true
  const isSecret = (standard: string): boolean =>
    withoutForms(standard, encoded) !== standard || saidInBase64(standard).some((said) => secrets.has(said))
  return {
    add(secret) {
      isEmpty = false
      const lines = [...secret.split(/[\r\n]/), ...safeLines(secret)].map((line) => line.trim())
      new Set(lines).forEach((line) => writtenForms(line).forEach(written.add))
      new Set([secret, ...lines]).forEach((text) => base64Of(text).forEach(encoded.add))
      secrets.add(Buffer.from(secret))
    },
    hide(text) {
      if (isEmpty) return text
      return withoutForms(
        replaceBase64(text, (standard, word) => (isSecret(standard) ? HIDDEN : word)),
        written,
      )
    },
  }
}

function withoutForms(text: string, forms: FormIndex): string {
  let shown = ''
  let end = -1 // of the last hidden part
  for (let at = 0; at < text.length; at += 1) {
    const length = forms.longestAt(text, at)
    if (length === 0) continue
    if (at > end) shown += `${text.slice(Math.max(end, 0), at)}${HIDDEN}`
    end = Math.max(end, at + length)
  }
  return shown + text.slice(Math.max(end, 0))
}
