import { isError } from '../../errors/errors.ts'
import type { ExportEntry } from '../../image/export-entry.ts'
import { isConfig, type Config } from '../../image/manifest.ts'

/** An image's diffIDs from the engine's `.RootFS`, which lacks the list if there are none. */
export function diffIdsIn(rootfs: string): readonly string[] {
  const { Layers: layers }: { Layers?: unknown } = JSON.parse(rootfs) ?? {}
  return Array.isArray(layers) ? layers.map(String) : []
}

/** An image's config as far as `docker image inspect` tells it, not its bytes. Undefined if that is not a config. */
export function configIn(inspected: string): Config | undefined {
  const { Os: os, Architecture: architecture, Variant: variant, Config: config } = JSON.parse(inspected)
  const told: unknown = { os, architecture, variant, rootfs: {}, config }
  return isConfig(told) ? told : undefined
}

/**
 * The files of an image, or none if the engine cannot save it because it has no layers: the classic store says "empty
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
