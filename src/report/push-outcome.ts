/** A reference that a registry has now. */
export interface Pushed {
  readonly name: string
  /** Digest of what is there; empty if the registry took the image but then did not confirm it, or has another one. */
  readonly digest: string
}

/** What became of an image that was to be pushed after the verdict (issue 12, 1). */
export type PushOutcome =
  | { readonly kind: 'pushed'; readonly pushed: readonly Pushed[] }
  /** Pushed by the build itself, before anything was weighed. */
  | { readonly kind: 'pushed first'; readonly names: readonly string[] }
  /** `reason` is a clause. */
  | { readonly kind: 'held back'; readonly reason: string }
  /** `message`: which name failed and why, as an error tells its reader. `pushed`: those that the registry has. */
  | { readonly kind: 'failed'; readonly message: string; readonly pushed: readonly Pushed[] }

/** The outcome as sentences; none if nothing was to be pushed. */
export function pushSentences(outcome: PushOutcome | null): readonly string[] {
  if (outcome === null) return []
  if (outcome.kind === 'pushed first')
    return [`Pushed before it was weighed, as you asked: ${outcome.names.join(', ')}.`]
  if (outcome.kind === 'held back') return [`Nothing was pushed: ${outcome.reason}.`]
  const pushed = outcome.pushed.map(pushedSentence)
  return outcome.kind === 'failed' ? [outcome.message, ...pushed] : pushed
}

/** Says that a registry now has a reference. */
export const pushedSentence = ({ name, digest }: Pushed): string =>
  `Pushed ${name} (${digest || 'not seen there afterwards'}).`

/**
 * Digest of what was published last, as a build with several outputs has the last one's; empty if not everything was.
 * `built`: the digest that the build reported, which is that of anything it pushed itself.
 */
export function publishedDigest(outcome: PushOutcome | null, built: string): string {
  if (outcome === null || outcome.kind === 'pushed first') return built
  return outcome.kind === 'pushed' ? (outcome.pushed.at(-1)?.digest ?? '') : ''
}
