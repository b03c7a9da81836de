import type { Bytes } from '../units/bytes.ts'

/**
 * What can be said of a thing of so many `bytes` that only one side names, where the other side does not name what weighs
 * `unlisted` or less: that it is not there (`absent`), that it was much lighter there, or nothing.
 */
export function loneThing(bytes: Bytes, unlisted: Bytes): 'absent' | 'lighter' | 'unknown' {
  if (unlisted === 0) return 'absent'
  return bytes >= 2 * unlisted ? 'lighter' : 'unknown'
}
