import { mkdir, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { graceAfter } from '../exec/grace.ts'
import { listenFor } from '../exec/silence.ts'
import { receiveLayout, type Receiving } from '../oci-layout/receive-layout.ts'
import { discardAside } from './aside-images.ts'
import { ANSWER_PATIENCE, answered, docker } from './docker.ts'
import { availableOf } from './engine-manifests.ts'

export interface Pushing extends Pick<Receiving, 'came' | 'has'> {
  /** Of the engine. */
  readonly socket: string
  readonly cancelled: AbortSignal
}

/**
 * Lets the engine push the image of an ID to us (adr/0009), and writes it into `directory` as an OCI layout, without the
 * blobs that it `has`. False if the engine could not: it does not reach us, or has several platforms of the image but not all.
 */
export async function pushedLayout(directory: string, id: string, pushing: Pushing): Promise<boolean> {
  const { socket, came, has, cancelled } = pushing
  const available = await availableOf(socket, id, cancelled)
  if (available.kind === 'some') return false
  const ending = new AbortController()
  const signal = AbortSignal.any([ending.signal, cancelled])
  using listener = listenFor(SILENCE, () => ending.abort())
  await using received = await receiveLayout(directory, {
    digest: id,
    ...available,
    came,
    has,
    heard: listener.heard,
  })
  const aside = `${received.repository}:${basename(directory)}`
  const grace = graceAfter(cancelled)
  let isRefused = false
  try {
    const tagged = await answered(ANSWER_PATIENCE, ['image', 'tag', id, aside], { signal })
    isRefused = tagged.code !== 0
    if (isRefused) return false
    await docker(['image', 'push', '--quiet', aside], { signal, env: await anonymous(directory, socket) })
  } catch (error) {
    cancelled.throwIfAborted()
    if (!ending.signal.aborted) throw error
  } finally {
    if (!isRefused) await discardAside(aside, undefined, { cancelled: grace }).catch(() => undefined) // it may be the last by now
  }
  return received.isComplete()
}

/** Milliseconds without a request or a byte: the engine only has to read what is on its disk. */
const SILENCE = 60_000

/**
 * The environment of a client that asks no credential helper, which may wait for a passphrase, and signs nothing. Any `auths`
 * keep it from looking for a helper by itself (docker/cli, LoadDefaultConfigFile).
 */
async function anonymous(directory: string, socket: string): Promise<Record<string, string | undefined>> {
  const folder = join(directory, 'client')
  await mkdir(folder)
  await writeFile(join(folder, 'config.json'), '{"auths":{"127.0.0.1":{}}}')
  const place = { DOCKER_HOST: `unix://${socket}`, DOCKER_CONTEXT: undefined }
  return { ...place, DOCKER_CONFIG: folder, DOCKER_CONTENT_TRUST: undefined }
}
