import { randomBytes } from 'node:crypto'

/** Prefix of all names of a run, which identifies what it leaves behind (scripts/suite/leftovers.js). */
const RUN = process.env['WEIGHBRIDGE_TEST_RUN'] ?? ''

/** Random hexadecimal digits for anything that must be unique, such as a name or a build step. */
export const nonce = (): string => `${RUN}${randomBytes(4).toString('hex')}`

/** The nonce of a test file: Jest loads this module again for each file and each run. */
export const NONCE = nonce()
