import { isError } from '../../errors/errors.ts'
import type { ExportEntry } from '../../image/export-entry.ts'
import { isConfig, type Config } from '../../image/manifest.ts'

/** The diffIDs of an image by the `.RootFS` that the engine has of it, which lacks the list where there are none. */
export function diffIdsIn(rootfs: string): readonly string[] {
  const { Layers: layers }: { Layers?: unknown } = JSON.parse(rootfs) ?? {}
  return Array.isArray(layers) ? layers.map(String) : []
}

/** The config of an image, as far as `docker image inspect` tells it: not its bytes. Undefined where that is none. */
export function configIn(inspected: string): Config | undefined {
  const { Os: os, Architecture: architecture, Variant: variant, Config: config } = JSON.parse(inspected)
  const told: unknown = { os, architecture, variant, rootfs: {}, config }
  return isConfig(told) ? told : undefined
}

/**
 * The files of an image, or none at all where the engine does not save it for it has no layers: the classic store says "empty
 * export - not implemented" (moby/moby, image/tarexport).
 */
export async function* savedOrNone(entries: AsyncIterable<ExportEntry>): AsyncGenerator<ExportEntry> {
  try {
    yield* entries
  } catch (error) {
    const isEmpty = isError(error, 'image.export') && /: empty export\b/.test(error.fields.detail)
    if (!isEmpty) throw error
  }
}
