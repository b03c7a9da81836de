import type { ErrorCode } from '../errors/errors.ts'

/** Errors whose messages have only our own words and numbers. */
const OF_OUR_WORDS: readonly string[] = ['prepare.failed'] satisfies ErrorCode[]

/**
 * Whether everybody may read the message of an error, as in a comment, which outlives the log and which no runner masks.
 * Others quote inputs, in which a secret may be, and other programs.
 */
export const isForAll = (code: string): boolean => OF_OUR_WORDS.includes(code)
