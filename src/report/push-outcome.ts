/** A reference that a registry has now. */
export interface Pushed {
  readonly name: string
  /** Digest that the registry has; empty if it took the image but did not confirm it, or has another one. */
  readonly digest: string
}

/** What happened to an image that was to be pushed after the verdict (issue 12, 1). */
export type PushOutcome =
  /** `held`: the names of other images of the run, which break their budgets (`push-partial`). */
  | { readonly kind: 'pushed'; readonly pushed: readonly Pushed[]; readonly held?: readonly string[] | undefined }
  /** Pushed by the build itself, before the image was weighed. */
  | { readonly kind: 'pushed first'; readonly names: readonly string[] }
  /** `reason` is a clause. */
  | { readonly kind: 'held back'; readonly reason: string }
  /** `message`: the error, with the name that failed. `pushed`: those that the registry has. */
  | { readonly kind: 'failed'; readonly message: string; readonly pushed: readonly Pushed[] }

/** The outcome as sentences; none if nothing was to be pushed. */
export function pushSentences(outcome: PushOutcome | null): readonly string[] {
  if (outcome === null) return []
  if (outcome.kind === 'pushed first')
    return [`Pushed before it was weighed, as you asked: ${outcome.names.join(', ')}.`]
  if (outcome.kind === 'held back') return [`Nothing was pushed: ${outcome.reason}.`]
  const held = (outcome.kind === 'pushed' && outcome.held) || []
  const pushed = [...outcome.pushed.map(pushedSentence), ...heldSentence(held)]
  return outcome.kind === 'failed' ? [outcome.message, ...pushed] : pushed
}

const heldSentence = (names: readonly string[]): readonly string[] =>
  names.length === 0 ? [] : [`Not pushed, as the verdict does not allow it: ${names.join(', ')}.`]

export const pushedSentence = ({ name, digest }: Pushed): string =>
  `Pushed ${name} (${digest || 'not confirmed by the registry'}).`

/**
 * Digest of what was pushed last, as a build with several outputs reports the last one's; empty if not everything was.
 * `built`: the digest that the build reported, which holds if it pushed by itself.
 */
export function publishedDigest(outcome: PushOutcome | null, built: string): string {
  if (outcome === null || outcome.kind === 'pushed first') return built
  return outcome.kind === 'pushed' ? (outcome.pushed.at(-1)?.digest ?? '') : ''
}
