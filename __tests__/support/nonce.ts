import { randomBytes } from 'node:crypto'

/** Begins all of a run, so that it is known what a run leaves behind (scripts/suite/leftovers.js). */
const RUN = process.env['WEIGHBRIDGE_TEST_RUN'] ?? ''

/** Random text for whatever nobody else may have too, as a name or a build step: hexadecimal digits. */
export const nonce = (): string => `${RUN}${randomBytes(4).toString('hex')}`

/** The one of a file of tests: Jest reads this module anew for each file and each run. */
export const NONCE = nonce()
