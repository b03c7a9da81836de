import { fail, type WeighbridgeError } from '../errors/errors.ts'
import type { ImageExport } from './export-entry.ts'
import type { Image } from './image.ts'
import { spelledOnDisk } from './on-disk.ts'
import { listed } from './wanted.ts'

interface NamedImage {
  readonly image: Image
  readonly ref: string
  /** Of the manifest, or else of the config. */
  readonly digest: string
}

/**
 * The images of a source, one per platform, by which later steps find them. Of one image in several compressions, the
 * first counts, as it does for clients. Throws `image.several` for several images of one platform, or several names.
 */
export function onePerPlatform(source: Source, found: readonly NamedImage[]): readonly Image[] {
  const byConfig = new Map<string, NamedImage>()
  for (const each of found) if (!byConfig.has(each.image.configDigest)) byConfig.set(each.image.configDigest, each)
  const images = [...byConfig.values()]
  const byPlatform = new Map<string, NamedImage[]>()
  for (const each of images) {
    const same = byPlatform.get(each.image.platform)
    if (same) same.push(each)
    else byPlatform.set(each.image.platform, [each])
  }
  for (const [platform, same] of byPlatform) if (same.length > 1) throw several(source, `of ${platform}`, same)
  const names = new Set(images.map(({ ref }) => ref).filter((ref) => ref !== ''))
  if (names.size > 1) throw several(source, 'of several names', images)
  return images.map(({ image }) => image)
}

type Source = Pick<ImageExport, 'name' | 'id'>

/** Lists the images by name if the names differ, else by digest. The engine takes no such name; an archive does. */
function several({ name, id }: Source, what: string, images: readonly NamedImage[]): WeighbridgeError {
  const refs = images.map(({ ref, digest }) => ref || digest)
  const apart = new Set(refs).size === refs.length ? refs : images.map(({ digest }) => digest)
  const advice =
    id === undefined
      ? `name one of them, as in "${spelledOnDisk(name, apart[0]!)}"`
      : `"docker save --output image.tar ${name}" writes them to an archive, where one can be named, as in ` +
        `"${spelledOnDisk('image.tar', apart[0]!)}"`
  return fail('image.several', { name, count: images.length, what, refs: listed(apart), advice })
}
