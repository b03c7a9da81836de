import { noStore } from '../no-store/mounts.ts'
import type { MountStore } from '../../ports.ts'
import { cacheService } from './from-environment.ts'

/** Undefined for the cache folder: there is no Actions cache, which `say` reports. `usage`: bytes of our entries. */
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
  const { actionsCache } = await import('./actions-cache.ts')
  return { ...actionsCache(service, cancelled), usage }
}
