import { join } from 'node:path'
import type { BuildPlan, Push } from './build-plan.ts'
import { formatFields } from './exporter.ts'
import { each, some } from './flags.ts'

/**
 * An image that the builder makes once more to push it: one that is in no index is copied as it is only since buildx 0.15
 * (docker/buildx#2482).
 */
interface Again {
  /** The same build without the push: what it gives has to be what was weighed before anything is pushed. */
  readonly rehearsal: BuildPlan
  readonly push: BuildPlan
}

/** What is made again, and where. */
interface Remade {
  readonly name: string
  /** Empty for the current one. */
  readonly builder: string
  /** The folder that has the layout, absolute, and the name of the layout in it. */
  readonly directory: string
  readonly layout: string
  readonly digest: string
  /** A private, empty folder, absolute. */
  readonly scratch: string
}

/**
 * Both builds start from the layout that was weighed and do nothing: the user's context, which may change at any time, is not
 * read again. BuildKit leaves layers as they are, and writes the config and the manifest that it wrote before; but not an inline
 * cache, nor that it rewrote timestamps of layers, and ONBUILD instructions are run.
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
      ['oci-mediatypes', 'true'], // as a layout has them, but where the user said otherwise
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
      ...some('--attest', 'type=provenance,disabled=true'), // it would make an index of it
      ...some('--builder', builder),
      ...some('--metadata-file', metadataFile),
      scratch,
    ]
    const files = { secretFiles: [dockerfile], metadataFile, imageIdFile: undefined }
    return { args, directory, ...files, weighed: { kind: 'engine' }, pushes: [] }
  }
  return { rehearsal: build(false), push: build(true) }
}
