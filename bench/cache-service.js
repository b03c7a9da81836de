import { createServer } from 'node:http'
import { buffer } from 'node:stream/consumers'

/** @typedef {{ readonly key: string, readonly version: string, blob: Buffer, isWhole: boolean }} Entry */

const CALLS = '/twirp/github.actions.results.api.v1.CacheService/'
const REPOSITORY = 'weighbridge/bench'
const MAIN = 'refs/heads/main'

/**
 * The cache service of a runner and the API that lists its entries, as far as records and layers need them, on loopback
 * and without delay. All entries are the default branch's.
 * @returns {Promise<Readonly<Record<string, string>>>} what a runner puts into the environment of an action
 */
export async function cacheService() {
  /** @type {Entry[]} */
  const entries = []
  let url = ''
  const server = createServer(async (incoming, outgoing) => {
    const target = new URL(incoming.url ?? '', url)
    const body = await buffer(incoming)
    const blob = /^\/blob\/(\d+)$/.exec(target.pathname)
    if (blob === null) {
      const answer = target.pathname.startsWith(CALLS)
        ? called(target.pathname.slice(CALLS.length), JSON.parse(body.toString()))
        : listed(target.searchParams)
      outgoing.setHeader('content-type', 'application/json')
      outgoing.end(JSON.stringify(answer))
      return
    }
    const entry = entries[Number(blob[1])]
    const isPut = incoming.method === 'PUT'
    if (entry && isPut) entry.blob = body
    outgoing.writeHead(isPut ? 201 : 200)
    outgoing.end(isPut ? '' : entry?.blob)
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)))
  server.unref()
  const address = server.address()
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  return {
    ACTIONS_CACHE_SERVICE_V2: 'true',
    ACTIONS_RESULTS_URL: `${url}/`,
    ACTIONS_RUNTIME_TOKEN: 'bench',
    GITHUB_API_URL: url,
    GITHUB_REPOSITORY: REPOSITORY,
  }

  /**
   * @param {string} method
   * @param {{ readonly key: string, readonly version: string }} fields
   */
  function called(method, { key, version }) {
    const at = entries.findLastIndex((entry) => entry.key === key && entry.version === version)
    if (method === 'CreateCacheEntry') {
      entries.push({ key, version, blob: Buffer.alloc(0), isWhole: false })
      return { ok: true, signed_upload_url: `${url}/blob/${entries.length - 1}` }
    }
    const entry = entries[at]
    if (entry === undefined) return { ok: false }
    if (method === 'FinalizeCacheEntryUpload') entry.isWhole = true
    return { ok: true, matched_key: key, signed_download_url: `${url}/blob/${at}` }
  }

  /** @param {URLSearchParams} query */
  function listed(query) {
    const asked = entries.filter(({ key, isWhole }) => isWhole && key.startsWith(query.get('key') ?? ''))
    const ordered = query.get('direction') === 'asc' ? asked : asked.toReversed()
    const caches = ordered.map(({ key, version, blob }) => ({ ref: MAIN, key, version, size_in_bytes: blob.length }))
    return { total_count: caches.length, actions_caches: caches }
  }
}
