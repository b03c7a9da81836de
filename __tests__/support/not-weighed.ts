import type { NotWeighed } from '../../src/report/report.ts'

/** An image of a leg that failed, on platforms that nobody knows. */
export const failed = (name: string | null, code: string | null = 'build.failed'): NotWeighed => ({
  kind: 'failed',
  name,
  platforms: [],
  code,
  message: 'secret build output',
})

/** An image that no leg has. */
export const missing = (name: string | null, reason: string | null = null): NotWeighed => ({
  kind: 'missing',
  name,
  platforms: [],
  reason,
})

/** The same on these platforms. */
export const on = (each: NotWeighed, ...platforms: readonly string[]) => ({ ...each, platforms }) as NotWeighed

/** Images that nothing names. */
export const unlisted = (...known: readonly string[]): NotWeighed => ({ kind: 'unlisted', name: null, known })
