import { createHash } from 'node:crypto'
import type { Found, Miss } from '../../ports.ts'
import { messageOf } from '../../text/message-of.ts'
import { miss } from '../../units/answers.ts'
import { formatBytes, type Bytes } from '../../units/bytes.ts'
import type { CacheEntries } from './cache-client.ts'

/**
 * The bytes of an entry whose key ends with their hash, or a clause that says why they are not used. The service looks
 * into a run's own scope first, where a pull request may have put anything, so only the hash tells whose bytes they are.
 */
export async function trustedBlob(
  { find }: Pick<CacheEntries, 'find'>,
  { key, size }: { readonly key: string; readonly size: Bytes },
  largest: Bytes,
): Promise<Found<Buffer> | Miss> {
  if (size > largest) return miss('it is too large')
  const entry = await find([key])
  if (entry.kind === 'miss') return entry
  if (entry.value.key !== key) return miss('another entry has taken its place')
  let blob: Buffer
  try {
    blob = await wholeBlob(entry.value.body, largest)
  } catch (error) {
    return miss(messageOf(error))
  }
  if (!key.endsWith(`-${hashOf(blob)}`)) return miss('its bytes are not those that the default branch stored')
  return { kind: 'found', value: blob }
}

/** Half of the SHA-256, as in the name of an entry: nobody can make other bytes for it. */
export const hashOf = (blob: Uint8Array): string => createHash('sha256').update(blob).digest('hex').slice(0, 32)

async function wholeBlob(body: AsyncIterable<Uint8Array>, largest: Bytes): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let size: Bytes = 0
  for await (const chunk of body) {
    size += chunk.length
    if (size > largest) throw new Error(`it has more than ${formatBytes(largest)}`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
