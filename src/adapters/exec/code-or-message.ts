import { messageOf } from '../../text/message-of.ts'
import { codeOf } from './error-code.ts'

/** An error's system code, such as `ECONNREFUSED`, or its message if it has none. */
export function codeOrMessage(error: unknown): string {
  const code = codeOf(error)
  return typeof code === 'string' || typeof code === 'number' ? `${code}` : messageOf(error)
}
