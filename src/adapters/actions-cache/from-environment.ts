import { mayWrite } from './token-permissions.ts'

/** Where a run's cache service is, and the token for it. */
export interface CacheService {
  /** Ends with a slash. */
  readonly resultsUrl: string
  readonly token: string
  /** Absent if the run may read and write. */
  readonly only?: 'read' | 'write'
}

/** Why there is no cache service, as a clause. */
export interface NoService {
  readonly reason: string
  /** The run may not use another store instead. */
  readonly forbidden: boolean
}

/** Version 2; GitHub Enterprise Server has only version 1, whatever it reports (@actions/cache, config.ts). */
export function cacheService(environment: Readonly<Record<string, string | undefined>>): CacheService | NoService {
  const value = (name: string): string => environment[name] ?? ''
  const mode = value('ACTIONS_CACHE_MODE').trim().toLowerCase()
  if (mode === 'none') return { reason: 'the run may not use the cache', forbidden: true }
  if (value('ACTIONS_CACHE_SERVICE_V2') === '') return none('the runner has no cache service (version 2)')
  if (!isGithub(value('GITHUB_SERVER_URL'))) return none('GitHub Enterprise Server has no cache service (version 2)')
  const [url, token] = [value('ACTIONS_RESULTS_URL'), value('ACTIONS_RUNTIME_TOKEN')]
  if (token === '') return none('the runner gave no token for its cache service')
  if (!/^https?:$/.test(protocolOf(url))) return none('the runner gave no URL of its cache service')
  const service = { resultsUrl: new URL('/', url).href, token }
  if (mode === 'write-only') return { ...service, only: 'write' }
  return mode === 'read' || !mayWrite(token) ? { ...service, only: 'read' } : service
}

const none = (reason: string): NoService => ({ reason, forbidden: false })

function isGithub(serverUrl: string): boolean {
  const name = URL.canParse(serverUrl) ? new URL(serverUrl).hostname : 'github.com'
  return name === 'github.com' || name.endsWith('.ghe.com') || name.endsWith('.localhost')
}

const protocolOf = (url: string): string => (URL.canParse(url) ? new URL(url).protocol : '')
