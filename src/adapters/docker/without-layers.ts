import { isError } from '../../errors/errors.ts'
import type { ExportEntry } from '../../image/export-entry.ts'
import { isConfig, type Config } from '../../image/manifest.ts'

/** From the engine's `.RootFS`, which has no list for an image without layers. */
export function diffIdsIn(rootfs: string): readonly string[] {
  const { Layers: layers }: { Layers?: unknown } = JSON.parse(rootfs) ?? {}
  return Array.isArray(layers) ? layers.map(String) : []
}

/** The config as `docker image inspect` reports it, not its bytes; undefined if it is not one. */
export function configIn(inspected: string): Config | undefined {
  const { Os: os, Architecture: architecture, Variant: variant, Config: config } = JSON.parse(inspected)
  const told: unknown = { os, architecture, variant, rootfs: {}, config }
  return isConfig(told) ? told : undefined
}

/** The classic store cannot save an image without layers (moby/moby, image/tarexport), so it has no entries then. */
export async function* savedOrNone(entries: AsyncIterable<ExportEntry>): AsyncGenerator<ExportEntry> {
  try {
    yield* entries
  } catch (error) {
    const isEmpty = isError(error, 'image.export') && /: empty export\b/.test(error.fields.detail)
    if (!isEmpty) throw error
  }
}
