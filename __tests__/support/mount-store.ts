import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll } from '@jest/globals'
import type { MountStore } from '../../src/ports.ts'
import { temporaryFolder } from './repository.ts'

export const KEY = 'wb-go-build-go1.26-linux-amd64-0123'
export const OTHERS = ['wb-go-build-go1.26-linux-amd64-', 'wb-go-build-']

/** What a store that works says of a key that it does not have. */
export const NOTHING = 'nothing is stored for it yet'

/** A folder for the tests of a file: new paths in it, and files. */
export function storeFolder() {
  let root: Awaited<ReturnType<typeof temporaryFolder>>
  let made = 0
  beforeAll(async () => {
    root = await temporaryFolder()
  })
  afterAll(async () => await root[Symbol.asyncDispose]())
  const newPath = (): string => join(root.path, `${(made += 1)}`)
  const file = async (content: string | Buffer): Promise<string> => {
    const path = newPath()
    await writeFile(path, content)
    return path
  }
  return { newPath, file }
}

/** The key that was found and what is behind it; the reason of a miss. */
export async function foundIn(store: MountStore, key: string, prefixes: readonly string[] = []): Promise<string> {
  const answer = await store.find([key, ...prefixes])
  if (answer.kind === 'miss') return answer.reason
  return `${answer.value.key}: ${(await buffer(answer.value.body)).toString()}`
}
