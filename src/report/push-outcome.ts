/** A reference that a registry has now, and the digest of what is there. */
export interface Pushed {
  readonly name: string
  readonly digest: string
}

/** What became of an image that was to be pushed after the verdict (issue 12, 1). */
export type PushOutcome =
  | { readonly kind: 'pushed'; readonly pushed: readonly Pushed[] }
  /** `reason` is a clause. */
  | { readonly kind: 'held back'; readonly reason: string }
  /** `message`: at which name it failed, and why, as whoever reads is told of an error. Those before it are there. */
  | { readonly kind: 'failed'; readonly message: string; readonly pushed: readonly Pushed[] }

/** What became of it, as sentences; none where nothing was to be pushed. */
export function pushSentences(outcome: PushOutcome | null): readonly string[] {
  if (outcome === null) return []
  if (outcome.kind === 'held back') return [`Nothing was pushed: ${outcome.reason}.`]
  const pushed = outcome.pushed.map(({ name, digest }) => `Pushed ${name} (${digest}).`)
  return outcome.kind === 'failed' ? [outcome.message, ...pushed] : pushed
}

/** The digest of what was published last, as that of a build with several outputs is the last one's; empty where nothing was. */
export function publishedDigest(outcome: PushOutcome): string {
  return outcome.kind === 'pushed' ? (outcome.pushed.at(-1)?.digest ?? '') : ''
}
