import type { Line } from './page/text.ts'
import type { Audience } from './units/audience.ts'
import type { EventFacts } from './inputs/event-facts.ts'
import type { Annotation } from './report/annotation.ts'

export interface ProgressDisplay {
  /** Shows a line that the next output replaces; an empty one removes it. */
  readonly line: (text: string) => void
  /** Keeps redrawing `view` below all other output until disposed. Undefined if the user wants the whole log. */
  readonly live: ((view: () => readonly Line[]) => Disposable) | undefined
}

/** The job that a run is in, as the runner names it; no part is empty. */
export interface RunnerJob {
  /** `owner/name`. */
  readonly repository: string
  readonly run: string
  readonly attempt: string
  /** Its key in the workflow, which all jobs of a matrix share. */
  readonly job: string
}

/** The runner's log, summary and outputs, or a terminal. Makes untrusted text harmless. */
export interface Runner {
  readonly event: EventFacts
  /** Web address of the repository, without a trailing slash. */
  readonly repositoryUrl?: string | undefined
  readonly audience: Audience
  /** Undefined on the command line, or if the runner does not say. */
  readonly job?: RunnerJob | undefined
  /** Runs `work` under a heading that readers can fold. */
  group<T>(title: string, work: () => Promise<T>): Promise<T>
  info(line: string): void
  /** Why `info` lines are not shown (`--quiet`, or a pipe without progress). */
  readonly unshown?: 'quiet' | 'no terminal'
  /** Folded lines for troubleshooting. Only if the log is kept. */
  readonly details?: (title: string, lines: readonly string[]) => void
  /** Only with RUNNER_DEBUG. */
  readonly debug?: (line: string) => void
  /** Only on a terminal. */
  readonly progress?: ProgressDisplay
  annotate(annotation: Annotation): void
  summary(markdown: string): Promise<void>
  output(name: string, value: string): void
  /** Writes a file for later steps of the job and returns its absolute path; undefined if there are none. */
  leave(name: string, text: string): Promise<string | undefined>
  /** Absolute paths of the files that steps of this job left under names with this ending. */
  left(ending: string): Promise<readonly string[]>
  mask(secret: string): void
  /** Hides masked secrets, for places where the runner does not, or where a cut would split one. */
  masked(text: string): string
}
