import type { getOctokit } from '@actions/github'
import { apiError, type ErrorContext } from './api-error.ts'
import { ownHost } from './own-host.ts'
import { patiently, type Patience } from './patience.ts'

export type Client = ReturnType<typeof getOctokit>

/** Octokit prints the server's deprecation warnings to an output that the runner reads. */
const SILENT = { debug() {}, info() {}, warn() {}, error() {} }

/**
 * A REST client that repeats requests, throws `github.*` without the token, and sends the token to no other host. The
 * context's `url` is GITHUB_API_URL, which has a path on GitHub Enterprise Server and Gitea. `ended` ends all requests.
 * It is made for the first request, as a run may send none and its library takes long to load.
 */
export function githubClient(context: ErrorContext, patience: Patience, ended?: AbortSignal): () => Promise<Client> {
  let made: Promise<Client> | undefined
  return () => (made ??= makeClient(context, patience, ended))
}

/** Octokit and its HTTP client: 1.2 MB, some 60 ms. */
export const loadOctokit = () => import('@actions/github')

async function makeClient(context: ErrorContext, patience: Patience, ended?: AbortSignal): Promise<Client> {
  // It reads the event and GITHUB_API_URL on load, and throws if it cannot: the action checked both.
  const { getOctokit } = await loadOctokit()
  const client = getOctokit(context.token, { baseUrl: context.url, userAgent: 'weighbridge' })
  const run = patiently(patience, ended)
  client.hook.wrap('request', async (request, options) => {
    const fetch = ownHost(options.request?.fetch ?? globalThis.fetch, context.url)
    // A GraphQL query is a POST, but changes nothing.
    const method = options.url.endsWith('/graphql') ? 'GET' : options.method
    try {
      return await run(method, async (signal) => {
        // Inner hooks get this very object, whatever `request` is called with.
        options.request = { ...options.request, signal, fetch, log: SILENT }
        return request(options)
      })
    } catch (error) {
      throw apiError(error, context)
    }
  })
  return client
}
