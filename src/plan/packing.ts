import type { BuildInputs } from '../inputs/build-inputs.ts'
import { parseExporter } from './exporter.ts'

/** Fields of an output that say how layers are compressed. */
export type Packing = readonly (readonly [name: string, value: string])[]

/** The fields that decide a layer's compressed bytes (docs.docker.com/build/exporters, "Compression"). */
const FIELDS: ReadonlySet<string> = new Set(['compression', 'compression-level', 'force-compression'])

/**
 * How the image that others pull is compressed: as the last output of the user's that gives a registry or the image
 * store says, else as the last one that gives an archive says. buildx's own output of `push` is as BuildKit likes it.
 */
export function packingOf({ outputs, push }: Pick<BuildInputs, 'outputs' | 'push'>): Packing {
  const exporters = outputs.map(parseExporter)
  const lastOf = (...types: readonly string[]) => exporters.findLast(({ type }) => types.includes(type))
  const pulled = lastOf('image', 'registry') ?? (push ? undefined : lastOf('docker', 'oci'))
  return [...(pulled?.fields ?? [])].filter(([name]) => FIELDS.has(name))
}
