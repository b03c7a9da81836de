import { VERSION } from '../version.ts'

/**
 * What read a layer or an image that is kept: another one reads it again. The number goes up when they are read
 * otherwise than before without a new version, as when flags of the linker came to be kept (issue 11, heading 12).
 */
export const READ_BY = `${VERSION}/3`
