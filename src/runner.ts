import type { Line } from './page/text.ts'
import type { Audience } from './units/audience.ts'
import type { EventFacts } from './inputs/event-facts.ts'
import type { Annotation } from './report/annotation.ts'

/** What is shown while something goes on, and is taken away again. */
export interface ProgressDisplay {
  /** A line that the next output takes the place of; an empty one takes it away. */
  readonly line: (text: string) => void
  /**
   * Until it is disposed, shows what `view` gives, again and again, below all else that is said. Undefined where the
   * whole log is wanted.
   */
  readonly live: ((view: () => readonly Line[]) => Disposable) | undefined
}

/** Where a run speaks: the runner's log, summary and outputs, or a terminal. Untrusted text is made harmless here. */
export interface Runner {
  readonly event: EventFacts
  /** Address of the repository's pages, without a slash at its end; absent where there are none. */
  readonly repositoryUrl?: string | undefined
  readonly audience: Audience
  /** Runs `work` under a heading that a reader can fold. */
  group<T>(title: string, work: () => Promise<T>): Promise<T>
  info(line: string): void
  /** Why what is told by `info` is shown nowhere (`--quiet`; a pipe, where progress is not wanted). Only where it is not. */
  readonly unshown?: 'quiet' | 'no terminal'
  /** Lines under a heading, for who looks for a fault afterwards. Only where a log is kept. */
  readonly details?: (title: string, lines: readonly string[]) => void
  /** A line for who asked to be told everything (RUNNER_DEBUG). Only where somebody did. */
  readonly debug?: (line: string) => void
  /** Only where somebody looks on. */
  readonly progress?: ProgressDisplay
  annotate(annotation: Annotation): void
  summary(markdown: string): Promise<void>
  output(name: string, value: string): void
  /** Leaves a file for later steps of the job and gives its absolute path; `undefined` where there are none. */
  leave(name: string, text: string): Promise<string | undefined>
  /** What follows is secret: never to be shown. */
  mask(secret: string): void
  /** A text without what was masked, for where the runner itself hides nothing, or what it looks for would be cut in two. */
  masked(text: string): string
}
