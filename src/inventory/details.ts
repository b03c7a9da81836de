import { fail } from '../errors/errors.ts'
import type { Detail } from '../inputs/inspect-argv.ts'
import type { Image } from '../image/image.ts'
import { layerDetails, type LayerDetail } from './layer-detail.ts'
import { moduleDetail, type ModuleDetail } from './module-detail.ts'
import { pathDetail, type PathDetail } from './path-detail.ts'
import type { Inspected } from './inspected.ts'

export type ImageTitle = Pick<Image, 'platform' | 'digest' | 'configDigest'> & { readonly name: string }

/** What each image has of what was asked for; never empty (docs/inspection.schema.json). */
export type Details =
  | { readonly kind: 'layer'; readonly of: string; readonly images: readonly (ImageTitle & LayerDetail)[] }
  | { readonly kind: 'path'; readonly of: string; readonly images: readonly (ImageTitle & PathDetail)[] }
  | { readonly kind: 'module'; readonly of: string; readonly images: readonly (ImageTitle & ModuleDetail)[] }

/** Details of images of one name. Throws `inspect.layer`, `inspect.path` or `inspect.module` if no image has it. */
export function detailsOf(images: readonly Inspected[], { kind, of }: Detail): Details {
  const name = images[0]?.name ?? ''
  switch (kind) {
    case 'layer': {
      const found = each(images, (image) => layerDetails(image, of))
      const count = Math.max(0, ...images.map(({ inventory }) => inventory.layers.length))
      if (found.length === 0) throw fail('inspect.layer', { name, layer: of, count })
      return { kind, of, images: found }
    }
    case 'path': {
      const found = each(images, ({ inventory }) => pathDetail(inventory, of))
      if (found.length === 0) throw fail('inspect.path', { name, path: of })
      return { kind, of, images: found }
    }
    case 'module': {
      const found = each(images, ({ inventory }) => moduleDetail(inventory.goBinaries, of))
      const programs = Math.max(0, ...images.map(({ inventory }) => inventory.goBinaries.length))
      if (found.length === 0) throw fail('inspect.module', { name, module: of, programs })
      return { kind, of, images: found }
    }
  }
}

function each<T extends object>(
  images: readonly Inspected[],
  look: (image: Inspected) => readonly T[],
): readonly (ImageTitle & T)[] {
  return images.flatMap((image) => {
    const { name } = image
    const { platform, digest, configDigest } = image.image
    return look(image).map((detail) => Object.assign({ name, platform, digest, configDigest }, detail))
  })
}
