import { VERSION } from '../version.ts'

/** Only the same reader reuses a stored layer or image. Raise the number if reading changes within a version. */
export const READ_BY = `${VERSION}/3`
