import type { MountStore } from '../../ports.ts'
import { noStore } from '../no-store/mounts.ts'
import { actionsCacheMounts } from './actions-cache-mounts.ts'
import type { CacheClient } from './cache-client.ts'
import type { NoService } from './from-environment.ts'

/** Undefined for the cache folder: there is no Actions cache, which `say` reports. `usage`: bytes of our entries. */
export function mountsOfRun(
  cache: CacheClient | NoService,
  { say, usage }: { readonly say: (line: string) => void; readonly usage: MountStore['usage'] },
): MountStore | undefined {
  if (!('reason' in cache)) return { ...actionsCacheMounts(cache), usage }
  if (cache.forbidden) return noStore('the Actions cache', cache.reason)
  say(`Cache mounts are kept in the cache folder of this machine: ${cache.reason}.`)
  return undefined
}
