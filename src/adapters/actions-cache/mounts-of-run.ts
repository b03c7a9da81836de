import { noStore } from '../no-store/mounts.ts'
import type { MountStore } from '../../ports.ts'
import { cacheService } from './from-environment.ts'

/**
 * Where a run of the action keeps cache mounts: in the Actions cache; nowhere, if it may not use that; or undefined for
 * the cache folder, if there is no Actions cache, which `say` reports.
 * `usage`: what our entries take in the Actions cache.
 */
export async function mountsOfRun(
  environment: Readonly<Record<string, string | undefined>>,
  cancelled: AbortSignal,
  { say, usage }: { readonly say: (line: string) => void; readonly usage: MountStore['usage'] },
): Promise<MountStore | undefined> {
  const service = cacheService(environment)
  if ('reason' in service) {
    if (service.forbidden) return noStore('the Actions cache', service.reason)
    say(`Cache mounts are kept in the cache folder of this machine: ${service.reason}.`)
    return undefined
  }
  // Loaded only if it is used.
  const { actionsCache } = await import('./actions-cache.ts')
  return { ...actionsCache(service, cancelled), usage }
}
