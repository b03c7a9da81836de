import type { ApiRequest, ApiResponse } from './github-state.ts'

/** A release with its files. Tests may change everything while the server runs. */
export interface StoredRelease {
  readonly id: number
  readonly tag: string
  readonly kind: 'published' | 'draft' | 'immutable'
  readonly assets: StoredAsset[]
}

export interface StoredAsset {
  readonly id: number
  readonly name: string
  readonly type: string
  readonly text: string
}

let lastId = 300_000_000

/** Attaches a file with the next ID. */
export function attach(release: StoredRelease, asset: Omit<StoredAsset, 'id'>): StoredAsset {
  lastId += 1
  const stored = { id: lastId, ...asset }
  release.assets.push(stored)
  return stored
}

/** A request about releases: `path` without the repository, and whether it went to the upload host. */
interface Asked extends ApiRequest {
  readonly uploads: boolean
  readonly mayWrite: boolean
  readonly repository: string
}

/** GitHub's answers about releases and their files (docs.github.com/rest/releases); undefined for anything else. */
export function releaseAnswer(releases: readonly StoredRelease[], asked: Asked): ApiResponse | undefined {
  const { method, path, mayWrite, uploads } = asked
  if (method === 'GET' && path === '/releases') {
    const seen = releases.filter(({ kind }) => kind !== 'draft' || mayWrite)
    return { status: 200, body: seen.toReversed().map((each) => shown(each, asked)) }
  }
  const tag = /^\/releases\/tags\/(.+)$/.exec(path)?.[1]
  if (method === 'GET' && tag !== undefined) {
    const found = releases.find((each) => each.tag === decodeURIComponent(tag) && each.kind !== 'draft')
    return found && { status: 200, body: shown(found, asked) }
  }
  const id = /^\/releases\/(\d+)\/assets$/.exec(path)?.[1]
  const release = releases.find((each) => String(each.id) === id)
  if (release && method === 'GET') return page(release, asked)
  if (release && method === 'POST' && uploads) return upload(release, asked)
  return method === 'DELETE' ? removal(releases, path) : undefined
}

function shown({ id, tag, kind }: StoredRelease, { base, repository }: Asked): unknown {
  const address = `${new URL(base).origin}/api/uploads/repos/${repository}/releases/${id}/assets`
  return { id, tag_name: tag, draft: kind === 'draft', upload_url: `${address}{?name,label}` }
}

function page({ assets }: StoredRelease, { base, repository, path, query }: Asked): ApiResponse {
  const [size, number] = [Number(query.get('per_page') ?? 30), Number(query.get('page') ?? 1)]
  const next = `<${base}/repos/${repository}${path}?per_page=${size}&page=${number + 1}>; rel="next"`
  return {
    status: 200,
    body: assets.slice((number - 1) * size, number * size).map(({ id, name }) => ({ id, name })),
    ...(number * size < assets.length && { headers: { link: next } }),
  }
}

function upload(release: StoredRelease, { query, type, body: text }: Asked): ApiResponse {
  const name = query.get('name') ?? ''
  if (release.kind === 'immutable') return refused('Cannot upload assets to an immutable release.')
  const error = { resource: 'ReleaseAsset', code: 'already_exists', field: 'name' }
  if (release.assets.some((each) => each.name === name)) return refused('Validation Failed', [error])
  const { id } = attach(release, { name, type, text })
  return { status: 201, body: { id, name } }
}

function removal(releases: readonly StoredRelease[], path: string): ApiResponse | undefined {
  const id = /^\/releases\/assets\/(\d+)$/.exec(path)?.[1]
  for (const { assets } of releases) {
    const index = assets.findIndex((each) => String(each.id) === id)
    if (index < 0) continue
    assets.splice(index, 1)
    return { status: 204 }
  }
  return undefined
}

function refused(message: string, errors?: readonly unknown[]): ApiResponse {
  return { status: 422, body: { message, errors, documentation_url: 'https://docs.github.com/rest' } }
}
