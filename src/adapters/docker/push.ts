import { createHash } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { fail, WeighbridgeError } from '../../errors.ts'
import { isManifest } from '../../image/manifest.ts'
import type { Buildx, Pushable, Pusher } from '../../ports.ts'
import { serveLayout } from '../oci-layout/serve-layout.ts'
import { unpackedLayout } from '../oci-layout/unpacked-layout.ts'
import { hasContainerdStore } from './image-store.ts'
import { pushFromEngine } from './push-from-engine.ts'
import { pushLayout } from './push-layout.ts'
import { readBack } from './read-back.ts'

/** What is known of what was weighed. */
type Weighed = Pick<Pushable['build'], 'digest' | 'imageId'>

/**
 * Pushes with the clients that the user has: what the engine has with `docker push`, what was exported with buildx, which
 * copies it from a registry that we are for so long (serve-layout.ts). Nothing is built, and no layer compressed again. A push
 * takes as long as it takes, as a build does.
 */
export function dockerPusher(
  { build, manifest }: Pick<Buildx, 'build' | 'manifest'>,
  signal: AbortSignal,
  sleep = (ms: number): Promise<void> => setTimeout(ms, undefined, { signal }),
): Pusher {
  const found = (builder: string, reference: string, weighed: Weighed): Promise<string> =>
    readBack(async () => checked(await manifest(builder, reference), reference, weighed), sleep)
  return {
    async push(image, done, say) {
      const { names, byDigest, from } = image.push
      if (from.kind === 'engine') {
        for (const name of names) {
          const told = await pushFromEngine(image.build, name, { signal, say })
          await tellPushed(name, done, async () => {
            const digest = await found(image.builder, name, image.build).catch((error: unknown) =>
              unreached(error, name, told),
            )
            return digest ?? asTold(told!, name, image.build, signal)
          })
        }
        return
      }
      await using layout = await (from.kind === 'layout' ? asItIs(from.directory) : unpackedLayout(from.path, signal))
      await using served = await serveLayout(layout.path)
      for (const name of names) {
        await pushLayout(image, name, served, { build, signal, say })
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

/**
 * Tells of a name that the registry took, with the digest it has there; or without, where that is an error: it is there all
 * the same.
 */
async function tellPushed(
  name: string,
  done: Parameters<Pusher['push']>[1],
  look: () => Promise<string>,
): Promise<void> {
  const digest = await look().catch((error: unknown) => {
    done(name, '')
    throw error
  })
  done(name, digest)
}

/** Nothing, where only the engine reaches the registry, and has told the digest. */
function unreached(error: unknown, reference: string, told: string | undefined): undefined {
  const isOut = error instanceof WeighbridgeError && error.code === 'registry.unavailable' && told !== undefined
  return isOut ? undefined : unconfirmed(error, reference)
}

/**
 * The digest that the engine has told, where it may be that of what was weighed. What was weighed may have its ID for a digest:
 * on the classic store it is no digest then, and on containerd's store it is.
 */
async function asTold(
  told: string,
  reference: string,
  { digest, imageId }: Weighed,
  signal: AbortSignal,
): Promise<string> {
  if (digest === '' || digest === told) return told
  if (digest === imageId) {
    const isDigest = await hasContainerdStore(signal).catch((error: unknown) => unconfirmed(error, reference))
    if (!isDigest) return told
  }
  throw fail('push.other', { reference, found: told, expected: digest })
}

function unconfirmed(error: unknown, reference: string): never {
  if (!(error instanceof WeighbridgeError) || error.code === 'push.other') throw error
  throw fail('push.unconfirmed', { reference, detail: String(error.fields['detail']) }, error)
}

/**
 * The digest of what the registry has at a reference, once it is known to be what was weighed: by the digest of its manifest or
 * index, or, where the engine gives none before a push (the classic store), by the image's ID.
 */
function checked(text: string, reference: string, { digest, imageId }: Weighed): string {
  const found = `sha256:${createHash('sha256').update(text).digest('hex')}`
  // On the containerd store the digest of an index with attestations is its ID, too.
  const isId = digest === '' || digest === imageId
  if (found === digest || (isId && configOf(text) === imageId)) return found
  throw fail('push.other', { reference, found, expected: digest || imageId })
}

function configOf(text: string): string | undefined {
  const manifest: unknown = JSON.parse(text)
  return isManifest(manifest) ? manifest.config.digest : undefined
}
