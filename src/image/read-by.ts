import { VERSION } from '../version.ts'

/**
 * What read a layer or an image that is kept: another one reads it again. The number goes up when they are read otherwise than
 * before without a new version, as when tar headers came to be read as Go's archive/tar does (issue 11, heading 5).
 */
export const READ_BY = `${VERSION}/3`
