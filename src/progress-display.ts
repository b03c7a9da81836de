import type { Line } from './page/text.ts'

/** What is shown while something goes on, and is taken away again: a part of a port (ports.ts, Runner). */
export interface ProgressDisplay {
  /** A line that the next output takes the place of; an empty one takes it away. */
  readonly line: (text: string) => void
  /**
   * Until it is disposed, shows what `view` gives, again and again, below all else that is said. Undefined where the whole log
   * is wanted.
   */
  readonly live: ((view: () => readonly Line[]) => Disposable) | undefined
}
