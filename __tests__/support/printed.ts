import { pageText } from '../../src/page/lay-out.ts'
import type { Page } from '../../src/page/page.ts'

/** What a command prints, as a pipe gets it. */
export const printed = (result: string | Page): string => (typeof result === 'string' ? result : pageText(result))
