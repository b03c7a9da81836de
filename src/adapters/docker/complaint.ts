import { lastLine } from '../../text/last-line.ts'
import type { ProcessResult } from '../exec/process.ts'

/**
 * What a call of `command` (docker or buildx) complains about, without a full stop: its `ERROR: ` line, else its last
 * line, else its exit code.
 */
export function complaintOf({ code, stderr }: Pick<ProcessResult, 'code' | 'stderr'>, command: string): string {
  const line = stderr.split('\n').find((each) => each.startsWith('ERROR: ')) ?? lastLine(stderr)
  return (
    line
      .replace(/^ERROR: /, '')
      .trimEnd()
      .replace(/\.$/, '') || `${command} ended with code ${code}`
  )
}
