import type { Build } from '../../buildkit/build.ts'
import type { BuildEvent } from '../../buildkit/vertex.ts'
import type { BuilderFacts, BuildPlan } from '../../plan/build-plan.ts'

/** A build that is to be done with others. */
export interface AskedBuild {
  /** The name of its image, of which there may be others. */
  readonly name: string
  readonly title: string
  readonly plan: BuildPlan
  readonly facts: BuilderFacts
  /** Gets what is said of this build. */
  readonly hear: (event: BuildEvent) => void
}

/** `stopped`: because of the failure of another one. */
export type BuildOutcome =
  | { readonly kind: 'built'; readonly build: Build }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'stopped'; readonly error: unknown }

interface Gathered {
  readonly build: (index: number, asked: AskedBuild) => Promise<Build>
  /** Says that `index` needs no build (any more). */
  readonly end: (index: number) => void
  /** Says that no build is needed, because `index` failed before its own. */
  readonly fail: (index: number, error: unknown) => void
}

interface Waiting {
  readonly index: number
  readonly asked: AskedBuild
  readonly resolve: (build: Build) => void
  readonly reject: (error: unknown) => void
}

/**
 * Holds each build back until all of `count` asked for theirs or ended, and then does them all at once: `buildAll` gets
 * them in the order of their indexes.
 */
export function gatherBuilds(
  count: number,
  buildAll: (asked: readonly AskedBuild[], indexes: readonly number[]) => Promise<readonly BuildOutcome[]>,
): Gathered {
  const waiting: Waiting[] = []
  const open = new Set(Array.from({ length: count }, (_, index) => index))
  const ending: (() => void)[] = []
  const ended = Array.from({ length: count }, () => new Promise<void>((resolve) => ending.push(resolve)))
  let failure: { readonly error: unknown } | undefined

  function settle(index: number): void {
    if (!open.delete(index) || open.size > 0 || waiting.length === 0) return
    const all = waiting.toSorted((a, b) => a.index - b.index)
    if (failure) return all.forEach(({ reject }) => reject(failure!.error))
    const indexes = all.map(({ index: its }) => its)
    void buildAll(
      all.map(({ asked }) => asked),
      indexes,
    ).then(
      (outcomes) => handOut(all, outcomes),
      (error: unknown) => all.forEach(({ reject }) => reject(error)),
    )
  }

  async function handOut(all: readonly Waiting[], outcomes: readonly BuildOutcome[]): Promise<void> {
    const failed: Promise<void>[] = []
    all.forEach(({ index, resolve, reject }, at) => {
      const outcome = outcomes[at]!
      if (outcome.kind === 'built') resolve(outcome.build)
      if (outcome.kind !== 'failed') return
      failed.push(ended[index]!)
      reject(outcome.error)
    })
    await Promise.all(failed) // so that the image whose build failed is the one that says so
    all.forEach(({ reject }, at) => {
      const outcome = outcomes[at]!
      if (outcome.kind === 'stopped') reject(outcome.error)
    })
  }

  return {
    build: (index, asked) =>
      new Promise((resolve, reject) => {
        waiting.push({ index, asked, resolve, reject })
        settle(index)
      }),
    end(index) {
      ending[index]!()
      settle(index)
    },
    fail(index, error) {
      if (open.has(index)) failure ??= { error }
    },
  }
}
