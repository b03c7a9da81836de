import { safeLines } from './safe-log.ts'
import { base64Of, writtenForms, withoutBase64 } from './secret-forms.ts'

/** What must not be shown, and text without it. */
export interface Masks {
  readonly add: (secret: string) => void
  readonly hide: (text: string) => string
}

/**
 * Hides each line of a secret, however short, as the runner of GitHub does: what is printed is printed line by line. Blanks
 * around a line are no part of it, since a program may leave them out.
 */
export function masks(): Masks {
  let secrets: readonly string[] = [] // longest first: a short one would leave the rest of a longer one standing
  let encoded: readonly string[] = []
  return {
    add(secret) {
      const lines = [...secret.split(/[\r\n]/), ...safeLines(secret)].map((line) => line.trim())
      const spelled = lines.filter((line) => line !== '').flatMap(writtenForms)
      secrets = [...new Set([...secrets, ...spelled])].toSorted((a, b) => b.length - a.length)
      encoded = [...new Set([...encoded, ...[secret, ...lines].flatMap(base64Of)])]
    },
    hide: (text) => secrets.reduce((shown, secret) => shown.replaceAll(secret, '***'), withoutBase64(text, encoded)),
  }
}
