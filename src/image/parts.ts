import { fail } from '../errors.ts'
import type { Bytes } from '../units/bytes.ts'
import type { Document } from './contents.ts'
import {
  archiveTag,
  blobPath,
  isArtifact,
  isAttestation,
  isDockerArchive,
  isIndex,
  isManifest,
  layerSource,
  nameOf,
  type Descriptor,
  type Manifest,
} from './manifest.ts'

/** A config or layer by its path in the export; `descriptor` is undefined in an archive of the engine. */
export interface Part {
  readonly path: string
  readonly descriptor: Descriptor | undefined
}

/** What a manifest says that an image is made of; layers lowest first. */
export interface Parts {
  /** Of the manifest; empty where the medium has none. */
  readonly digest: string
  /** What the medium calls the image; empty where it has no name for it. */
  readonly ref: string
  readonly config: Part
  readonly layers: readonly Part[]
  /** As the index says it; undefined where only the config does. */
  readonly platform: Descriptor['platform']
  /** Bytes of the manifests that are about this one, with their configs and layers. */
  readonly attestations: Bytes
  /** The descriptor of a layer that may be missing, by its diffID, where `layers` has none. */
  readonly source: (diffId: string) => Descriptor | undefined
}

type Documents = ReadonlyMap<string, Document>

/** A manifest that was found, beside the descriptor that led to it. */
interface Listed {
  readonly descriptor: Descriptor
  readonly manifest: Manifest
  /** As the topmost descriptor names it: a nested index and what it lists have one name. */
  readonly ref: string
}

/**
 * The images that the documents of an export describe, each once. Follows nested indexes, which the containerd store
 * writes; leaves out what is no image, and platforms of an index that were never pulled.
 * Throws `image.not-an-image` and `image.missing-blob`, naming the blob.
 */
export function imageParts(name: string, documents: Documents): readonly Parts[] {
  const index = documents.get('index.json')?.json
  const listed = isIndex(index) ? manifests(name, documents, index.manifests) : []
  const images = listed.filter((each) => !isAbout(each))
  const statements = listed.filter(isAbout)
  const parts = images.map(({ descriptor: { digest, platform }, manifest, ref }) => ({
    digest,
    ref,
    config: partOf(manifest.config),
    layers: (manifest.layers ?? []).map(partOf),
    platform,
    attestations: statements.filter((each) => subjectOf(each) === digest).reduce((sum, each) => sum + bytesOf(each), 0),
    source: () => undefined,
  }))
  return unique(parts.length > 0 ? parts : archiveParts(documents))
}

function archiveParts(documents: Documents): readonly Parts[] {
  const archive = documents.get('manifest.json')?.json
  if (!isDockerArchive(archive)) return []
  return archive.map((each) => ({
    digest: '',
    ref: archiveTag(each),
    config: { path: each.Config, descriptor: undefined },
    layers: (each.Layers ?? []).map((path) => ({ path, descriptor: undefined })),
    platform: undefined,
    attestations: 0,
    source: (diffId) => layerSource(each, diffId),
  }))
}

const partOf = (descriptor: Descriptor): Part => ({ path: blobPath(descriptor.digest), descriptor })

/** Each image once: `docker save` names one for each of its tags. */
const unique = (parts: readonly Parts[]): readonly Parts[] => [
  ...new Map(parts.map((each) => [`${each.digest} ${each.config.path}`, each])).values(),
]

/** Each index is gone through once: one that leads to itself, or to another a thousand times, is no way to hang. */
function manifests(name: string, documents: Documents, top: readonly Descriptor[]): readonly Listed[] {
  const seen = new Set<string>()
  function below(descriptor: Descriptor, ref = nameOf(descriptor)): readonly Listed[] {
    const path = blobPath(descriptor.digest)
    const document = documents.get(path)
    if (!document) {
      // Of an image of several platforms, a store has those that were pulled.
      if (isAttestation(descriptor) || descriptor.platform) return []
      throw fail('image.missing-blob', { name, blob: path, role: 'its manifest' })
    }
    if (isIndex(document.json)) {
      const again = seen.has(path)
      seen.add(path)
      return again ? [] : document.json.manifests.flatMap((each) => below(each, ref || nameOf(each)))
    }
    if (isManifest(document.json)) return [{ descriptor, manifest: document.json, ref }]
    throw fail('image.not-an-image', { name, detail: `${path} is no manifest` })
  }
  return top.flatMap((each) => below(each))
}

/** Whether a manifest is no image but says something about one: an attestation, in either of its forms, or a signature. */
const isAbout = ({ descriptor, manifest }: Listed): boolean => isAttestation(descriptor) || isArtifact(manifest)

/** The digest of the image that a manifest is about: BuildKit's annotation, or the subject of an OCI artifact. */
const subjectOf = ({ descriptor, manifest }: Listed): string | undefined =>
  descriptor.annotations?.['vnd.docker.reference.digest'] ?? manifest.subject?.digest

const bytesOf = ({ descriptor, manifest }: Listed): Bytes =>
  [descriptor, manifest.config, ...(manifest.layers ?? [])].reduce((sum, { size }) => sum + size, 0)
