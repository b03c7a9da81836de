import type { BuildInputs } from '../inputs/build-inputs.ts'
import { parseExporter } from './exporter.ts'

export type Packing = readonly (readonly [name: string, value: string])[]

/** The fields that decide a layer's compressed bytes (docs.docker.com/build/exporters, "Compression"). */
const FIELDS: ReadonlySet<string> = new Set(['compression', 'compression-level', 'force-compression'])

/** How the pulled image is compressed: by the last output for a registry or the image store, else for an archive. */
export function packingOf({ outputs, push }: Pick<BuildInputs, 'outputs' | 'push'>): Packing {
  const exporters = outputs.map(parseExporter)
  const lastOf = (...types: readonly string[]) => exporters.findLast(({ type }) => types.includes(type))
  const pulled = lastOf('image', 'registry') ?? (push ? undefined : lastOf('docker', 'oci'))
  return [...(pulled?.fields ?? [])].filter(([name]) => FIELDS.has(name))
}
