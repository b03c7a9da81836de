import { basename } from 'node:path'
import { graceAfter } from '../exec/grace.ts'
import { listenFor } from '../exec/silence.ts'
import { receiveLayout, type Receiving } from '../oci-layout/receive-layout.ts'
import { discardAside } from './aside-images.ts'
import { byApi } from './aside-engine.ts'
import { askEngine } from './engine-api.ts'
import { availableOf } from './engine-manifests.ts'

export interface Pushing extends Pick<Receiving, 'came' | 'has'> {
  /** Of the engine. */
  readonly socket: string
  readonly cancelled: AbortSignal
  /** Gets what still goes on after the push, to be waited for. It never rejects. */
  readonly goesOn: (tidying: Promise<void>) => void
}

/**
 * Lets the engine push the image of an ID to us (adr/0009), and writes it into `directory` as an OCI layout, without the
 * blobs that it `has`. False if the engine could not: it does not reach us, or has several platforms of the image but not all.
 */
export async function pushedLayout(directory: string, id: string, pushing: Pushing): Promise<boolean> {
  const { socket, came, has, cancelled, goesOn } = pushing
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
    isRefused = !(await byApi({ socket, signal }).tag(id, aside))
    if (isRefused) return false
    await askEngine({ socket, signal }, { method: 'POST', path: pushOf(aside), headers: ANONYMOUS })
  } catch (error) {
    cancelled.throwIfAborted()
    if (!ending.signal.aborted) throw error
  } finally {
    const engine = byApi({ socket, signal: AbortSignal.any([grace, AbortSignal.timeout(SILENCE)]) })
    // Also if nobody waited for the answer. By now it may be the last name.
    if (!isRefused) goesOn(discardAside(aside, undefined, engine).catch(() => undefined))
  }
  return received.isComplete()
}

/** Milliseconds without a request or a byte: the engine only has to read what is on its disk. */
const SILENCE = 60_000

/** The name in the path is without the tag. */
const pushOf = (aside: string): string => `/images/${aside.replace(/:([^:]*)$/, '/push?tag=$1')}`

/** The engine wants credentials for any push; these are none. The command line would ask the user's credential helper. */
const ANONYMOUS = { 'X-Registry-Auth': Buffer.from('{}').toString('base64') }
