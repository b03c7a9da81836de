import { lastLine } from '../../text/last-line.ts'
import type { ProcessResult } from '../exec/process.ts'

/**
 * What a call of `command` (docker or buildx) complains of: its line that says so, else its last one, else the code that it
 * ended with. Without a full stop.
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
