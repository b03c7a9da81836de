import type { CacheClient } from './cache-client.ts'
import { cacheService, type NoService } from './from-environment.ts'

/** The Actions cache as a run of the action has it, one client for all that is kept in it; or why there is none. */
export async function cacheOfRun(
  environment: Readonly<Record<string, string | undefined>>,
  cancelled: AbortSignal,
): Promise<CacheClient | NoService> {
  const service = cacheService(environment)
  if ('reason' in service) return service
  // Loaded only if it is used.
  const { cacheClient } = await import('./cache-client.ts')
  return cacheClient(service, cancelled)
}
