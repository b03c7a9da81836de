import { fail } from '../errors/errors.ts'
import { digestOf } from '../units/digest.ts'
import { parseJson } from '../units/parse-json.ts'
import { artifactOfIndex } from './artifact.ts'
import type { Document } from './contents.ts'
import { blobPath, isIndex } from './manifest.ts'

/** An official image has some twenty, attestations included. */
const MOST_MANIFESTS = 200

/**
 * The index and manifests of an image in a registry, laid out as in an export. `get` returns the manifest of a digest,
 * or of the reference. Throws `image.digest` if an answer has another digest, and whatever `get` throws.
 */
export async function registryDocuments(
  name: string,
  get: (digest?: string) => Promise<string>,
): Promise<ReadonlyMap<string, Document>> {
  const documents = new Map<string, Document>()
  const wanted = new Set<string>()
  async function add(asked: string | undefined): Promise<Document> {
    const document = documentOf(await get(asked))
    const { digest } = document
    if (asked !== undefined && asked !== digest) {
      throw fail('image.digest', { name, blob: 'a manifest', found: digest, expected: asked })
    }
    documents.set(blobPath(digest), document)
    const { json } = document
    const listed = isIndex(json) && !artifactOfIndex(json) ? json.manifests.map((each) => each.digest) : []
    listed.forEach((each) => wanted.add(each))
    if (wanted.size > MOST_MANIFESTS) {
      const detail = `its index lists more than ${MOST_MANIFESTS} manifests`
      throw fail('image.not-an-image', { name, detail })
    }
    return document
  }
  const { digest, size } = await add(undefined)
  // One at a time: registries count requests, and each starts a program. The set grows meanwhile.
  for (const each of wanted) await add(each)
  documents.set('index.json', documentOf(JSON.stringify({ manifests: [{ digest, size }] })))
  return documents
}

/** What a registry answered. */
export const documentOf = (text: string): Document => ({
  digest: digestOf(text),
  size: Buffer.byteLength(text),
  json: parseJson(text),
})
