import { lastLine } from '../../text/last-line.ts'
import type { ProcessResult } from '../exec/process.ts'

/** The `ERROR: ` line, else the last line, else the exit code, without a full stop. `command` is docker or buildx. */
export function complaintOf({ code, stderr }: Pick<ProcessResult, 'code' | 'stderr'>, command: string): string {
  const line = stderr.split('\n').find((each) => each.startsWith('ERROR: ')) ?? lastLine(stderr)
  return (
    line
      .replace(/^ERROR: /, '')
      .trimEnd()
      .replace(/\.$/, '') || `${command} ended with code ${code}`
  )
}
