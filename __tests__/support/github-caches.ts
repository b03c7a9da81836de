import type { ApiRequest, ApiResponse } from './github-state.ts'

/** An entry of the Actions cache, as the API has it. */
export interface ListedCache {
  readonly ref: string
  readonly key: string
  readonly version: string
  readonly size: number
}

/** What GitHub answers about entries of the Actions cache, given oldest first (docs.github.com/rest/actions/cache). */
export function cachesPage(entries: readonly ListedCache[], { query }: ApiRequest): ApiResponse {
  const dated = entries.map((entry, index) => ({ ...entry, id: index + 1, at: new Date(index * 1000).toISOString() }))
  const asked = dated.filter(
    ({ ref, key }) => ref === (query.get('ref') ?? ref) && key.startsWith(query.get('key') ?? ''),
  )
  const ordered = query.get('sort') === 'created_at' && query.get('direction') === 'asc' ? asked : asked.toReversed()
  const [size, page] = [Number(query.get('per_page') ?? 30), Number(query.get('page') ?? 1)]
  const shown = ordered.slice((page - 1) * size, page * size).map(({ id, ref, key, version, size: bytes, at }) => {
    return { id, ref, key, version, size_in_bytes: bytes, created_at: at, last_accessed_at: at }
  })
  return { status: 200, body: { total_count: asked.length, actions_caches: shown } }
}
