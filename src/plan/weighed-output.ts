import { join } from 'node:path'
import type { BuildInputs } from '../inputs/build-inputs.ts'
import type { Exported, Weighed } from './build-plan.ts'
import { attestsInline, formatFields, loadsIntoEngine } from './exporter.ts'
import { packingOf, type Packing } from './packing.ts'

/** The `--output` values of a build to be weighed, and where to read its image. */
export interface WeighedOutput {
  readonly outputs: readonly string[]
  readonly weighed: Weighed
}

type Destinations = Pick<BuildInputs, 'outputs' | 'load' | 'push'>

/**
 * Adds an output to read the image from to the user's own. The docker driver's image is read from its engine. Any other
 * driver writes an OCI layout into `scratch`, to which BuildKit sends only blobs that are not there yet, or an archive
 * if the user has other outputs. It is compressed as `packing` says, so that `download` is that of the user's image.
 *
 * Of several outputs, the last one decides the digest in buildx's metadata, and also what buildx writes into the
 * `index.json` of every layout folder: a folder that is not the last names a manifest it does not hold (measured: buildx
 * 0.13.1 with BuildKit 0.13 and 0.26). So the archive, whose index BuildKit writes itself, comes first, and the digest
 * is that of what the user pushes. The engine's image comes last, because it is found by that digest. The metadata has
 * a digest of the config if any output is an image without attestations, and buildx takes that for the image's ID. So
 * the archive holds attestations if the user's image does: `imageid` is that image's (issue 11, heading 11).
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

/** The `--output` that exports an image, made as `fields` say. */
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
