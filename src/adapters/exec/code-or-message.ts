import { messageOf } from '../../text/message-of.ts'
import { codeOf } from './error-code.ts'

/** The system's code of an error, such as `ECONNREFUSED`, and the message of one that has none. */
export function codeOrMessage(error: unknown): string {
  const code = codeOf(error)
  return typeof code === 'string' || typeof code === 'number' ? `${code}` : messageOf(error)
}
