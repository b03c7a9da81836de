import { WeighbridgeError, type ErrorCode } from '../../errors.ts'
import type { Client } from './client.ts'

/** Whether a comment's author is the identity that a token speaks as. */
export type IsOurs = (author: Author | null) => boolean

interface Author {
  readonly login: string
  readonly type?: string
}

const NOT_A_USER: ReadonlySet<ErrorCode> = new Set(['github.read-only', 'github.unauthorized', 'github.not-found'])

/**
 * Asks whom the token belongs to. `GET /user` answers for a person's token; an app's installation token, such as the
 * GITHUB_TOKEN, is refused there and cannot learn its own name: for it every bot counts, and the marker decides.
 */
export async function askIdentity(client: Client): Promise<IsOurs> {
  try {
    const { data } = await client.rest.users.getAuthenticated()
    return (author) => author?.login === data.login
  } catch (error) {
    if (!(error instanceof WeighbridgeError && NOT_A_USER.has(error.code))) throw error
    return (author) => author?.type === 'Bot' && author.login.endsWith('[bot]')
  }
}
