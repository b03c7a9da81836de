import type { Line } from './page/text.ts'
import type { Audience } from './units/audience.ts'
import type { EventFacts } from './inputs/event-facts.ts'
import type { Annotation } from './report/annotation.ts'

/** Progress that is shown while something goes on, and then removed. */
export interface ProgressDisplay {
  /** Shows a line that the next output replaces; an empty one removes it. */
  readonly line: (text: string) => void
  /** Keeps redrawing `view` below all other output until disposed. Undefined when the whole log is wanted. */
  readonly live: ((view: () => readonly Line[]) => Disposable) | undefined
}

/** Where a run speaks: the runner's log, summary and outputs, or a terminal. Untrusted text is made harmless here. */
export interface Runner {
  readonly event: EventFacts
  /** Address of the repository's pages, without a slash at the end; absent if there are none. */
  readonly repositoryUrl?: string | undefined
  readonly audience: Audience
  /** Runs `work` under a heading that a reader can fold. */
  group<T>(title: string, work: () => Promise<T>): Promise<T>
  info(line: string): void
  /** Why `info` lines are shown nowhere (`--quiet`, or a pipe when progress is not wanted); absent when they are shown. */
  readonly unshown?: 'quiet' | 'no terminal'
  /** Lines under a heading, for finding a fault afterwards. Only where a log is kept. */
  readonly details?: (title: string, lines: readonly string[]) => void
  /** A line of debug output. Only if somebody asked for it (RUNNER_DEBUG). */
  readonly debug?: (line: string) => void
  /** Only if somebody is watching. */
  readonly progress?: ProgressDisplay
  annotate(annotation: Annotation): void
  summary(markdown: string): Promise<void>
  output(name: string, value: string): void
  /** Leaves a file for later steps of the job and gives its absolute path; `undefined` where there are none. */
  leave(name: string, text: string): Promise<string | undefined>
  /** Never show `secret` from now on. */
  mask(secret: string): void
  /** A text without what was masked, for places where the runner itself hides nothing, or where a cut would split a secret. */
  masked(text: string): string
}
