import { pageText } from '../../src/page/lay-out.ts'
import type { Page } from '../../src/page/page.ts'

/** A command's output as in a pipe. */
export const printed = (result: string | Page): string => (typeof result === 'string' ? result : pageText(result))
