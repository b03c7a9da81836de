import { safeLines } from './safe-log.ts'

/** What must not be shown, and text without it. */
export interface Masks {
  readonly add: (secret: string) => void
  readonly hide: (text: string) => string
}

/** Hides each line of a secret, however short, as the runner of GitHub does: what is printed is printed line by line. */
export function masks(): Masks {
  let secrets: readonly string[] = [] // longest first: a short one would leave the rest of a longer one standing
  return {
    add(secret) {
      const lines = [...secret.split(/[\r\n]/), ...safeLines(secret)].filter((line) => line.trim() !== '')
      secrets = [...new Set([...secrets, ...lines])].toSorted((a, b) => b.length - a.length)
    },
    hide: (text) => secrets.reduce((shown, secret) => shown.replaceAll(secret, '***'), text),
  }
}
