import { buffer } from 'node:stream/consumers'
import type { MountStore } from '../../src/ports.ts'

export const KEY = 'wb-go-build-go1.26-linux-amd64-0123'
export const OTHERS = ['wb-go-build-go1.26-linux-amd64-', 'wb-go-build-']

/** The answer of a working store for a key that it does not have. */
export const NOTHING = 'nothing is stored for it yet'

/** The found key and its content, or the reason of a miss. */
export async function foundIn(store: MountStore, key: string, prefixes: readonly string[] = []): Promise<string> {
  const answer = await store.find([key, ...prefixes])
  if (answer.kind === 'miss') return answer.reason
  return `${answer.value.key}: ${(await buffer(answer.value.body)).toString()}`
}
