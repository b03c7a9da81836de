import { copyFile, link, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fail } from '../../errors/errors.ts'
import { blobPath, isConfig, isIndex, isManifest, type Descriptor } from '../../image/manifest.ts'
import { digestOf } from '../../units/digest.ts'
import { parseJson } from '../../units/parse-json.ts'
import { codeOf } from '../exec/error-code.ts'

const INDEX = 'application/vnd.oci.image.index.v1+json'
const HASHES = join('blobs', 'sha256')

/**
 * Writes a layout with one index of the images of others, as `docker buildx imagetools create` makes it (OCI
 * image-layout.md, image-index.md). It has the annotations that are on all of their indexes, as one build of all would have
 * written them. Throws `image.missing-blob`.
 */
export async function joinLayouts(layouts: readonly string[], directory: string): Promise<void> {
  await mkdir(join(directory, HASHES), { recursive: true })
  const parts: Part[] = []
  for (const layout of layouts) {
    for (const name of await readdir(join(layout, HASHES))) {
      await shared(join(layout, HASHES, name), join(directory, HASHES, name))
    }
    parts.push(await partIn(layout))
  }
  const annotations = commonAnnotations(parts)
  const index = JSON.stringify({
    schemaVersion: 2,
    mediaType: INDEX,
    manifests: parts.flatMap(({ manifests }) => manifests),
    ...(annotations.length > 0 && { annotations: Object.fromEntries(annotations) }),
  })
  const digest = digestOf(index)
  await writeFile(join(directory, blobPath(digest)), index)
  const whole = { mediaType: INDEX, digest, size: Buffer.byteLength(index) }
  await writeFile(join(directory, 'oci-layout'), JSON.stringify({ imageLayoutVersion: '1.0.0' }))
  await writeFile(join(directory, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests: [whole] }))
}

/** Several layouts may have the same blob. */
async function shared(from: string, to: string): Promise<void> {
  await link(from, to).catch(async (error: unknown) => {
    if (codeOf(error) !== 'EEXIST') await copyFile(from, to)
  })
}

interface Part {
  /** Those that the image consists of, its attestations among them, each with its platform. */
  readonly manifests: readonly Descriptor[]
  /** Of its index; empty if it has none. */
  readonly annotations: ReadonlyMap<string, string>
}

const commonAnnotations = ([first, ...others]: readonly Part[]): readonly (readonly [string, string])[] =>
  [...(first?.annotations ?? [])].filter(([key, value]) => others.every((part) => part.annotations.get(key) === value))

async function partIn(layout: string): Promise<Part> {
  const root: unknown = await documentAt(join(layout, 'index.json'))
  const [image] = isIndex(root) ? root.manifests : []
  if (image === undefined) throw missing(layout, 'index.json')
  const document = await documentOf(layout, image)
  if (isIndex(document)) {
    const { manifests, annotations } = document
    return { manifests, annotations: new Map(Object.entries(annotations ?? {})) }
  }
  const config = isManifest(document) ? await documentOf(layout, document.config) : undefined
  if (!isConfig(config)) throw missing(layout, image.digest)
  const { mediaType, digest, size } = image
  const { os, architecture, variant } = config
  const platform = { architecture, os, ...(variant && { variant }) }
  return { manifests: [{ mediaType, digest, size, platform }], annotations: new Map() }
}

const documentOf = (layout: string, { digest }: Descriptor): Promise<unknown> =>
  documentAt(join(layout, blobPath(digest)))

const documentAt = async (path: string): Promise<unknown> => parseJson(await readFile(path, 'utf8').catch(() => ''))

const missing = (name: string, blob: string) =>
  fail('image.missing-blob', { name, blob, role: 'the image that was built' })
