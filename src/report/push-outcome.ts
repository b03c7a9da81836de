/** A reference that a registry has now. */
export interface Pushed {
  readonly name: string
  /** Of what is there; empty where it took the image, and then did not say that it has it, or has another one. */
  readonly digest: string
}

/** What became of an image that was to be pushed after the verdict (issue 12, 1). */
export type PushOutcome =
  | { readonly kind: 'pushed'; readonly pushed: readonly Pushed[] }
  /** By the build itself, before anything was weighed. */
  | { readonly kind: 'pushed first'; readonly names: readonly string[] }
  /** `reason` is a clause. */
  | { readonly kind: 'held back'; readonly reason: string }
  /** `message`: at which name it failed, and why, as whoever reads is told of an error. Those that it took are there. */
  | { readonly kind: 'failed'; readonly message: string; readonly pushed: readonly Pushed[] }

/** What became of it, as sentences; none where nothing was to be pushed. */
export function pushSentences(outcome: PushOutcome | null): readonly string[] {
  if (outcome === null) return []
  if (outcome.kind === 'pushed first')
    return [`Pushed before it was weighed, as you asked: ${outcome.names.join(', ')}.`]
  if (outcome.kind === 'held back') return [`Nothing was pushed: ${outcome.reason}.`]
  const pushed = outcome.pushed.map(pushedSentence)
  return outcome.kind === 'failed' ? [outcome.message, ...pushed] : pushed
}

/** That a registry has a reference now. */
export const pushedSentence = ({ name, digest }: Pushed): string =>
  `Pushed ${name} (${digest || 'not seen there afterwards'}).`

/**
 * The digest of what was published last, as that of a build with several outputs is the last one's; empty where not all was.
 * `built`: what the build gave, which is that of what it pushed itself.
 */
export function publishedDigest(outcome: PushOutcome | null, built: string): string {
  if (outcome === null || outcome.kind === 'pushed first') return built
  return outcome.kind === 'pushed' ? (outcome.pushed.at(-1)?.digest ?? '') : ''
}
