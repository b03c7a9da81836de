import { readContents } from '../../src/image/contents.ts'
import type { ImageExport } from '../../src/image/export-entry.ts'
import type { Image } from '../../src/image/image.ts'
import { resolveImages } from '../../src/image/resolve.ts'

/** Reads the images of an export without known layers, ignoring programs. */
export const imagesIn = async (source: ImageExport): Promise<readonly Image[]> =>
  resolveImages(
    source,
    await readContents(source, {
      compress: true,
      known: async () => undefined,
      onLayer: (layer) => layer,
      mayBeProgram: () => false,
      programReader: () => () => ({ kind: 'other' }),
    }),
  )
