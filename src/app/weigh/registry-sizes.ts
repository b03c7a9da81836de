import { fail } from '../../errors/errors.ts'
import { documentOf } from '../../image/registry-documents.ts'
import { unreadImage, type UnreadImage } from '../../image/unread-image.ts'
import { repositoryOf } from '../../plan/image-reference.ts'
import type { Ports } from '../../ports.ts'
import { manifestsOf, type InRegistry } from './registry-manifests.ts'

interface Sizes {
  readonly images: readonly UnreadImage[]
  readonly notes: readonly string[]
}

/** The sizes of an image from its manifests, one per platform: no layer is pulled. Throws `image.*` and `registry.*`. */
export async function registrySizes(
  ports: Pick<Ports, 'buildx'>,
  image: InRegistry & { readonly top: string },
): Promise<Sizes> {
  const { name, builder } = image
  const { images: listed, notes } = await manifestsOf(ports, image)
  const images: UnreadImage[] = []
  for (const { parts } of listed) {
    const expected = parts.config.descriptor?.digest ?? ''
    const config = documentOf(await ports.buildx.manifest(builder, `${repositoryOf(name)}@${expected}`))
    if (config.digest !== expected) {
      throw fail('image.digest', { name, blob: 'its config', found: config.digest, expected })
    }
    images.push(unreadImage(name, parts, config))
  }
  return { images, notes }
}
