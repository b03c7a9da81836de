import { randomBytes } from 'node:crypto'

/** Random text for whatever nobody else may have too, as a name or a build step: eight hexadecimal digits. */
export const nonce = (): string => randomBytes(4).toString('hex')

/** The one of a file of tests: Jest reads this module anew for each file and each run. */
export const NONCE = nonce()
