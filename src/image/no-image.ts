import { fail, type WeighbridgeError } from '../errors/errors.ts'
import { artifactOf, artifactOfIndex, type Artifact } from './artifact.ts'
import type { Document } from './contents.ts'
import type { ImageExport } from './export-entry.ts'
import { blobPath, isIndex, isManifest, nameOf } from './manifest.ts'
import { imageParts } from './image-parts.ts'
import { bestFitting, imageNames, listed } from './wanted.ts'

type Documents = ReadonlyMap<string, Document>

/** Why an export has no image to weigh: it has an artifact, no image of the wanted name, or nothing at all. */
export function noImage(
  { name, wanted }: Pick<ImageExport, 'name' | 'wanted'>,
  documents: Documents,
): WeighbridgeError {
  const artifact = artifactIn(documents, wanted)
  if (artifact) return fail('image.artifact', { name, ...artifact })
  const others = wanted === undefined ? [] : imageParts(name, documents)
  if (wanted === undefined || others.length === 0) {
    return fail('image.not-an-image', { name, detail: 'it has no image manifest' })
  }
  const names = imageNames(documents)
  const digests = others.map(({ digest, config }) => digest || (documents.get(config.path)?.digest ?? ''))
  return fail('image.no-such-name', { name, wanted, names: listed(names.length > 0 ? names : digests) })
}

/** The first artifact in the order of the index, then of the export; with `wanted`, only those of that name. */
function artifactIn(documents: Documents, wanted: string | undefined): Artifact | undefined {
  const index = documents.get('index.json')?.json
  const top = isIndex(index) ? bestFitting(index.manifests, wanted, (each) => [nameOf(each), each.digest]) : []
  const named = top.map(({ digest }) => documents.get(blobPath(digest)))
  for (const document of [...named, ...(wanted === undefined ? documents.values() : [])]) {
    const json = document?.json
    const artifact = isIndex(json) ? artifactOfIndex(json) : isManifest(json) ? artifactOf(json) : undefined
    if (artifact) return artifact
  }
  return undefined
}
