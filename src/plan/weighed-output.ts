import { join } from 'node:path'
import type { BuildInputs } from '../inputs/build-inputs.ts'
import type { Exported, Weighed } from './build-plan.ts'
import { attestsInline, formatFields, loadsIntoEngine } from './exporter.ts'
import { packingOf, type Packing } from './packing.ts'

export interface WeighedOutput {
  readonly outputs: readonly string[]
  readonly weighed: Weighed
}

type Destinations = Pick<BuildInputs, 'outputs' | 'load' | 'push'>

/**
 * Adds an output to read the image from: the docker driver's engine, else an OCI layout in `scratch`, to which BuildKit
 * sends only new blobs, or an archive if the user has other outputs. It is compressed as `packing` says.
 *
 * The last output decides the digest in buildx's metadata and the `index.json` of every layout folder, even of one that
 * holds another manifest (measured: buildx 0.13.1 with BuildKit 0.13 and 0.26). So the archive comes first, and the
 * engine's image, which is found by that digest, last. buildx takes the config's digest of an image without
 * attestations for the image's ID, so the archive has attestations if the user's image does (issue 11, heading 11).
 */
export function weighedOutput(
  inputs: Destinations,
  driver: string,
  scratch: string,
  packing: Packing = packingOf(inputs),
): WeighedOutput {
  if (driver === 'docker') {
    return { outputs: [...inputs.outputs, ...engineOutput(inputs, packing)], weighed: { kind: 'engine' } }
  }
  const alone = inputs.outputs.length === 0 && !inputs.load && !inputs.push
  if (alone) {
    const layout = { kind: 'layout', directory: join(scratch, 'layout') } as const
    return { outputs: [ociOutput(layout, packing)], weighed: layout }
  }
  const archive = { kind: 'archive', path: join(scratch, 'image.tar') } as const
  const inline = inputs.push || inputs.outputs.some(attestsInline)
  const output = ociOutput(archive, [...packing, ...(inline ? ATTESTED : [])])
  return { outputs: [output, ...inputs.outputs], weighed: archive }
}

/** `inline-only` attestations are included too (BuildKit's image exporters, exptypes/keys.go). */
const ATTESTED = [['attestation-inline', 'true']] as const

export function ociOutput(
  exported: Exported,
  fields: readonly (readonly [name: string, value: string])[] = [],
): string {
  const [tar, dest] = exported.kind === 'archive' ? ['true', exported.path] : ['false', exported.directory]
  return formatFields([['type', 'oci'], ['tar', tar], ['dest', dest], ...fields])
}

/** `type=image` is the docker driver's default if no output is named (buildx, build/opt.go). */
function engineOutput(inputs: Destinations, packing: Packing): readonly string[] {
  const loads = inputs.outputs.map(loadsIntoEngine)
  if (loads.at(-1) === true) return []
  // buildx adds the output of --load and --push after the others, unless one of them does the same already.
  const added = (inputs.load || inputs.push) && !loads.includes(true)
  return added ? [] : [formatFields([['type', 'image'], ...packing])]
}
