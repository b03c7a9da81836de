import type { Page } from '../page/page.ts'

/** What the program was started with, and where its result goes. */
export interface CommandLine {
  readonly argv: readonly string[]
  readonly folder: string
  /** Standard output. `piped`: columns of a page without a terminal, by default unlimited. */
  readonly print: (result: string | Page, piped?: number) => Promise<void>
}
