import { join } from 'node:path'
import type { BuildInputs } from '../inputs/build-inputs.ts'
import type { Exported, Weighed } from './build-plan.ts'
import { attestsInline, formatFields, loadsIntoEngine } from './exporter.ts'
import { packingOf, type Packing } from './packing.ts'

/** The `--output` values of a build whose result is weighed, and where it can be read. */
export interface WeighedOutput {
  readonly outputs: readonly string[]
  readonly weighed: Weighed
}

type Destinations = Pick<BuildInputs, 'outputs' | 'load' | 'push'>

/**
 * Adds an output to read the image from to the user's own. The docker driver's image is read from its engine. Any other
 * driver writes an OCI layout into `scratch`, to which BuildKit sends only blobs that are not there yet, or an archive
 * where the user has other outputs. It is compressed as `packing` says, so that `download` is that of the user's image.
 *
 * Of several outputs the last one decides the digest in buildx's metadata, and also what buildx writes into the
 * `index.json` of every layout folder, so that a folder which is not the last names a manifest it does not hold
 * (measured: buildx 0.13.1 with BuildKit 0.13 and 0.26). So the archive, whose index BuildKit writes itself, comes
 * first, which leaves the digest of what the user pushes; the engine's image comes last, being found by that digest.
 * The metadata has a digest of the config where any output is an image without attestations, and buildx takes that for
 * the image's ID. So the archive holds attestations where the user's image does: `imageid` is that image's (issue 11,
 * heading 11).
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

/** Of BuildKit's exporters of images: attestations that are `inline-only`, too (exptypes/keys.go). */
const ATTESTED = [['attestation-inline', 'true']] as const

/** The `--output` that exports an image, made as `fields` say. */
export function ociOutput(
  exported: Exported,
  fields: readonly (readonly [name: string, value: string])[] = [],
): string {
  const [tar, dest] = exported.kind === 'archive' ? ['true', exported.path] : ['false', exported.directory]
  return formatFields([['type', 'oci'], ['tar', tar], ['dest', dest], ...fields])
}

/** `type=image` is what the docker driver does by itself when no output is named (buildx, build/opt.go). */
function engineOutput(inputs: Destinations, packing: Packing): readonly string[] {
  const loads = inputs.outputs.map(loadsIntoEngine)
  if (loads.at(-1) === true) return []
  // buildx puts the output of --load and --push after the others, unless one of them is theirs already.
  const added = (inputs.load || inputs.push) && !loads.includes(true)
  return added ? [] : [formatFields([['type', 'image'], ...packing])]
}
