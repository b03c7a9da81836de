import { fail, isError, WeighbridgeError } from '../../errors/errors.ts'
import { messageOf } from '../../text/message-of.ts'
import type { Client } from './client.ts'

export type IsOurs = (author: Author | null) => boolean

interface Author {
  readonly login: string
  readonly type?: string
}

const NOT_ANSWERED = ['github.read-only', 'github.unauthorized', 'github.not-found'] as const

/**
 * `GET /user` works for a person's token. For an app's installation token, such as GITHUB_TOKEN, only GraphQL gives the
 * app's name: other bots' comments are not ours. Throws `github.anonymous` if neither answers.
 */
export async function askIdentity(client: Client): Promise<IsOurs> {
  try {
    const { data } = await client.rest.users.getAuthenticated()
    return (author) => author?.login === data.login
  } catch (error) {
    if (!isError(error, ...NOT_ANSWERED)) throw error
  }
  const app = appName(await viewer(client))
  return (author) => author?.type === 'Bot' && appName(author.login) === app
}

/** REST says `github-actions[bot]`, GraphQL sometimes `github-actions`. */
const appName = (login: string): string => login.replace(/\[bot\]$/, '')

async function viewer(client: Client): Promise<string> {
  let answer = 'it names nobody'
  try {
    const { viewer: asked } = await client.graphql<{ viewer?: { login?: string } }>('{ viewer { login } }')
    if (asked?.login) return asked.login
  } catch (error) {
    if (error instanceof WeighbridgeError && !isError(error, 'github.read-only', 'github.not-found')) throw error
    answer = messageOf(error)
  }
  throw fail('github.anonymous', { answer })
}
