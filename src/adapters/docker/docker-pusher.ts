import { setTimeout } from 'node:timers/promises'
import { fail, isError, WeighbridgeError } from '../../errors/errors.ts'
import { isManifest } from '../../image/manifest.ts'
import type { Buildx, Pushable, Pusher } from '../../ports.ts'
import { messageOf } from '../../text/message-of.ts'
import { digestOf } from '../../units/digest.ts'
import { serveLayout } from '../oci-layout/serve-layout.ts'
import { unpackedLayout } from '../oci-layout/unpacked-layout.ts'
import { isPushedAs, pushFromEngine } from './push-from-engine.ts'
import { joinReferences, pushLayout } from './push-layout.ts'
import { readBack } from './read-back.ts'

type Weighed = Pick<Pushable['build'], 'digest' | 'imageId'>
type Done = Parameters<Pusher['push']>[1]
type Say = Parameters<Pusher['push']>[2]

interface Told {
  /** Empty if not reported. */
  readonly digest: string
  /** Whether that is the weighed image; undefined if unknown. */
  readonly isOurs: boolean | undefined
}

/**
 * Pushes what is in the engine with `docker push`, and exports with buildx, which copies from a registry that this
 * process serves (serve-layout.ts). Builds and compresses nothing. Has no time limit.
 */
export function dockerPusher(
  { build, manifest }: Pick<Buildx, 'build' | 'manifest'>,
  signal: AbortSignal,
  sleep = (ms: number): Promise<void> => setTimeout(ms, undefined, { signal }),
): Pusher {
  const found = (builder: string, reference: string, weighed: Weighed): Promise<string> =>
    readBack(async () => checked(await manifest(builder, reference), reference, weighed), sleep)
  // The engine pushes only by name, and another build may take that name.
  const fromEngine = async ({ build: weighed, builder }: Pushable, name: string, done: Done, say: Say) => {
    const pushed = async (): Promise<Told> => {
      const digest = await pushFromEngine(weighed, name, { signal, say })
      return { digest, isOurs: digest === '' ? undefined : await isPushedAs(digest, weighed, signal) }
    }
    const confirmed = (told: Told): Promise<void> =>
      tellPushed(name, done, () =>
        found(builder, name, weighed).catch((error: unknown) => asTold(error, name, told, weighed)),
      )
    const first = await pushed()
    if (first.isOurs !== false) return await confirmed(first)
    say(`${name} was another build's image in the engine (${first.digest}): pushing it again`)
    const swapped = (now: string, cause?: unknown): WeighbridgeError =>
      fail('push.swapped', { reference: name, found: first.digest, now }, cause)
    try {
      await confirmed(await pushed())
    } catch (error) {
      if (signal.aborted) throw error
      throw swapped(`Pushing it again failed: ${messageOf(error)}`, error)
    }
    throw swapped(`It was pushed again, and now has the weighed image ${weighed.digest || weighed.imageId}.`)
  }
  return {
    async join(name, references, builder, say) {
      await joinReferences(name, references, builder, { signal, say })
      const text = await manifest(builder, name).catch((error: unknown) => unconfirmed(error, name))
      return digestOf(text)
    },
    async push(image, done, say) {
      const { names, byDigest, from } = image.push
      if (from.kind === 'engine') {
        for (const name of names) await fromEngine(image, name, done, say)
        return
      }
      await using layout = await (from.kind === 'layout' ? asItIs(from.directory) : unpackedLayout(from.path, signal))
      await using served = await serveLayout(layout.path)
      for (const name of names) {
        await pushLayout(image, name, served, { path: layout.path, build, signal, say })
        const reference = byDigest ? `${name}@${served.digest}` : name
        await tellPushed(name, done, () =>
          found(image.builder, reference, { digest: served.digest, imageId: '' }).catch((error: unknown) =>
            unconfirmed(error, reference),
          ),
        )
      }
    },
  }
}

const asItIs = async (path: string) => ({ path, [Symbol.asyncDispose]: async () => undefined })

/** Reports a pushed name with its digest in the registry; without one if the lookup fails. */
async function tellPushed(name: string, done: Done, look: () => Promise<string>): Promise<void> {
  const digest = await look().catch((error: unknown) => {
    done(name, '')
    throw error
  })
  done(name, digest)
}

function asTold(error: unknown, reference: string, { digest: told, isOurs }: Told, weighed: Weighed): string {
  if (!isError(error, 'registry.unavailable') || isOurs === undefined) return unconfirmed(error, reference)
  if (isOurs) return told
  throw fail('push.other', { reference, found: told, expected: weighed.digest || weighed.imageId })
}

function unconfirmed(error: unknown, reference: string): never {
  if (!(error instanceof WeighbridgeError) || error.code === 'push.other') throw error
  const detail = 'detail' in error.fields ? error.fields.detail : error.message.replace(/\.$/, '')
  throw fail('push.unconfirmed', { reference, detail }, error)
}

/** Throws unless the registry has the weighed image; found by its ID if the engine gives no digest (classic store). */
function checked(text: string, reference: string, { digest, imageId }: Weighed): string {
  const found = digestOf(text)
  // On the containerd store the digest of an index with attestations is also its ID.
  const isId = digest === '' || digest === imageId
  if (found === digest || (isId && configOf(text) === imageId)) return found
  throw fail('push.other', { reference, found, expected: digest || imageId })
}

function configOf(text: string): string | undefined {
  const manifest: unknown = JSON.parse(text)
  return isManifest(manifest) ? manifest.config.digest : undefined
}
