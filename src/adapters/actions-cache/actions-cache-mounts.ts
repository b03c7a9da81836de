import type { MountStore } from '../../ports.ts'
import type { CacheClient } from './cache-client.ts'

export function actionsCacheMounts({ entries }: CacheClient): MountStore {
  const { find, save, whyNoSave } = entries('weighbridge mount 1', 'large')
  return {
    name: 'the Actions cache',
    whyNoSave,
    find,
    save,
    usage: async () => null, // the service does not list entries (github/cache-usage.ts asks another)
  }
}
