import type { BuildInputs } from '../inputs/build-inputs.ts'
import { parseExporter } from './exporter.ts'

export type Packing = readonly (readonly [name: string, value: string])[]

/** The fields that decide a layer's compressed bytes (docs.docker.com/build/exporters, "Compression"). */
const FIELDS: ReadonlySet<string> = new Set(['compression', 'compression-level', 'force-compression'])

/**
 * How the image that others pull is compressed: as the user's last output for a registry or the image store says, else
 * as the last one for an archive says. With `push`, buildx's own output has BuildKit's defaults.
 */
export function packingOf({ outputs, push }: Pick<BuildInputs, 'outputs' | 'push'>): Packing {
  const exporters = outputs.map(parseExporter)
  const lastOf = (...types: readonly string[]) => exporters.findLast(({ type }) => types.includes(type))
  const pulled = lastOf('image', 'registry') ?? (push ? undefined : lastOf('docker', 'oci'))
  return [...(pulled?.fields ?? [])].filter(([name]) => FIELDS.has(name))
}
