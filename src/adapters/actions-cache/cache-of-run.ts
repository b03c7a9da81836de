import type { CacheClient } from './cache-client.ts'
import { cacheService, type NoService } from './from-environment.ts'

/** One client for all that a run keeps in the Actions cache, or why there is none. */
export async function cacheOfRun(
  environment: Readonly<Record<string, string | undefined>>,
  cancelled: AbortSignal,
): Promise<CacheClient | NoService> {
  const service = cacheService(environment)
  if ('reason' in service) return service
  // Loaded only if the runner has a service.
  const { cacheClient } = await import('./cache-client.ts')
  return cacheClient(service, cancelled)
}
