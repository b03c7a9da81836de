import { join } from 'node:path'
import type { BuildPlan, Push } from './build-plan.ts'
import { formatFields } from './exporter.ts'
import { each, some } from './flags.ts'

/** Built once more to be pushed: until buildx 0.15, an image without an index cannot be copied (docker/buildx#2482). */
interface Again {
  /** The same build without the push: its result must be what was weighed before anything is pushed. */
  readonly rehearsal: BuildPlan
  readonly push: BuildPlan
}

interface Remade {
  readonly name: string
  /** Empty for the current builder. */
  readonly builder: string
  /** The folder that contains the layout, absolute, and the layout's name in it. */
  readonly directory: string
  readonly layout: string
  readonly digest: string
  readonly scratch: string
}

/**
 * Both builds start from the weighed layout, not from the user's context, which may change. Layers, config and manifest
 * stay the same, except that BuildKit writes no inline cache, records no rewritten timestamps, and runs ONBUILD.
 */
export function pushAgain({ byDigest, fields, platforms, annotations }: Push, remade: Remade): Again {
  const { name, builder, directory, layout, digest, scratch } = remade
  const dockerfile = { path: join(scratch, 'Dockerfile'), content: 'FROM weighed\n' }
  const metadataFile = join(scratch, 'metadata.json')
  const build = (push: boolean): BuildPlan => {
    const output = new Map([
      ['type', 'image'],
      ['push', String(push)],
      ['name', name],
      ['oci-mediatypes', 'true'], // as in a layout, unless the user said otherwise
      ...(byDigest ? [['push-by-digest', 'true'] as const] : []),
      ...fields,
    ])
    const args = [
      'build',
      ...some('--progress', 'rawjson'),
      ...each('--annotation', annotations),
      ...some('--build-context', `weighed=oci-layout://${layout}@${digest}`),
      ...some('--file', dockerfile.path),
      ...some('--output', formatFields(output)),
      ...some('--platform', platforms.join(',')),
      ...some('--attest', 'type=provenance,disabled=true'), // provenance would make an index of it
      ...some('--builder', builder),
      ...some('--metadata-file', metadataFile),
      scratch,
    ]
    const files = { secretFiles: [dockerfile], metadataFile, imageIdFile: undefined }
    return { args, directory, ...files, weighed: { kind: 'engine' }, pushes: [] }
  }
  return { rehearsal: build(false), push: build(true) }
}
