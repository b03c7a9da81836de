import { getOctokit } from '@actions/github'
import { apiError, type ErrorContext } from './api-error.ts'
import { patiently, type Patience } from './patience.ts'

export type Client = ReturnType<typeof getOctokit>

/**
 * A REST client that repeats and translates for all its requests: what it throws is `github.*`, without the token.
 * `url` of the context is the API's base (GITHUB_API_URL; GitHub Enterprise Server and Gitea have a path in it).
 */
export function githubClient(context: ErrorContext, patience: Patience): Client {
  const client = getOctokit(context.token, { baseUrl: context.url, userAgent: 'weighbridge' })
  const run = patiently(patience)
  client.hook.wrap('request', async (request, options) => {
    try {
      return await run(options.method, async (signal) => {
        // Not passed on as an argument: inner hooks get this very object, whatever `request` is called with.
        options.request = { ...options.request, signal }
        return request(options)
      })
    } catch (error) {
      throw apiError(error, context)
    }
  })
  return client
}
