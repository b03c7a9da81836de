import { VERSION } from '../version.ts'

/**
 * Identifies what read a stored layer or image; a different reader reads it again. The number goes up when reading
 * changes without a new version, as when linker flags were added (issue 11, heading 12).
 */
export const READ_BY = `${VERSION}/3`
