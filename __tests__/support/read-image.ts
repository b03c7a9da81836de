import { readContents } from '../../src/image/contents.ts'
import type { ImageExport } from '../../src/image/export-entry.ts'
import type { Image } from '../../src/image/image.ts'
import { resolveImages } from '../../src/image/resolve.ts'

/** The images of an export, read with nothing known before; programs in them are not looked at. */
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
