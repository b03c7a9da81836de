import { createHash } from 'node:crypto'
import { fail, WeighbridgeError } from '../../errors.ts'
import { isManifest } from '../../image/manifest.ts'
import type { Buildx, Pushable, Pusher } from '../../ports.ts'
import { serveLayout } from '../oci-layout/serve-layout.ts'
import { unpackedLayout } from '../oci-layout/unpacked-layout.ts'
import { docker } from './docker.ts'
import { pushLayout } from './push-layout.ts'

/**
 * Pushes with the clients that the user has: what the engine has with `docker push`, what was exported with buildx, which
 * copies it from a registry that we are for so long (serve-layout.ts). Nothing is built, and no layer compressed again.
 */
export function dockerPusher(buildx: Pick<Buildx, 'build' | 'manifest'>, cancelled: AbortSignal): Pusher {
  return {
    async push(image, done) {
      const { names, byDigest, from } = image.push
      const pushed = async (name: string, expected: Expected) => {
        const reference = byDigest ? `${name}@${expected.digest}` : name
        done(name, await checked(buildx, image, reference, expected))
      }
      if (from.kind === 'engine') {
        for (const name of names) {
          await pushFromEngine(image, name, cancelled)
          await pushed(name, image.build)
        }
        return
      }
      await using layout = await (from.kind === 'layout'
        ? asItIs(from.directory)
        : unpackedLayout(from.path, cancelled))
      await using served = await serveLayout(layout.path)
      for (const name of names) {
        await pushLayout(image, name, served, { ...buildx, signal: cancelled })
        await pushed(name, { digest: served.digest, imageId: '' })
      }
    },
  }
}

/** What was weighed, by the digest of its manifest or index, or, where the engine gives it none before a push, by its ID. */
interface Expected {
  readonly digest: string
  readonly imageId: string
}

const asItIs = async (path: string) => ({ path, [Symbol.asyncDispose]: async () => undefined })

/** The name may have got another image since the build: it is given to ours again. */
async function pushFromEngine({ build }: Pushable, name: string, signal: AbortSignal): Promise<void> {
  for (const args of [
    ['image', 'tag', build.digest || build.imageId, name],
    ['image', 'push', '--quiet', '--', name],
  ]) {
    const { code, stderr } = await docker(args, { signal })
    if (code !== 0) throw fail('push.failed', { reference: name, detail: lastLine(stderr, code) })
  }
}

const lastLine = (stderr: string, code: number): string =>
  stderr.trim().split('\n').at(-1)?.replace(/\.$/, '') || `docker ended with code ${code}`

/** The digest that the registry has at a reference, once it is known to be that of what was weighed. */
async function checked(
  { manifest }: Pick<Buildx, 'manifest'>,
  { builder }: Pushable,
  reference: string,
  { digest, imageId }: Expected,
): Promise<string> {
  const text = await manifest(builder, reference).catch((error: unknown) => {
    if (!(error instanceof WeighbridgeError)) throw error
    const detail = `what the registry has there now could not be read: ${error.fields['detail']}`
    throw fail('push.failed', { reference, detail }, error)
  })
  const found = `sha256:${createHash('sha256').update(text).digest('hex')}`
  if (found === digest || (imageId !== '' && configOf(text) === imageId)) return found
  throw fail('push.other', { reference, found, expected: digest || imageId })
}

function configOf(text: string): string | undefined {
  const manifest: unknown = JSON.parse(text)
  return isManifest(manifest) ? manifest.config.digest : undefined
}
