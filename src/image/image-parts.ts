import { fail } from '../errors/errors.ts'
import type { Bytes } from '../units/bytes.ts'
import { sum } from '../units/sum.ts'
import type { Document } from './contents.ts'
import { artifactOf, artifactOfIndex } from './artifact.ts'
import {
  archiveTags,
  blobPath,
  isAttestation,
  isDockerArchive,
  isIndex,
  isManifest,
  layerSource,
  nameOf,
  type Descriptor,
  type DockerArchiveManifest,
  type Manifest,
} from './manifest.ts'
import { bestFitting, leadingTo } from './wanted.ts'

/** A config or layer by its path in the export; `descriptor` is undefined in an engine's archive. */
export interface Part {
  readonly path: string
  readonly descriptor: Descriptor | undefined
}

/** What an image consists of, according to its manifest; layers lowest first. */
export interface Parts {
  /** Of the manifest; empty if the medium has none. */
  readonly digest: string
  /** The image's name in the medium; of several, the one asked for; empty if it has none. */
  readonly ref: string
  readonly config: Part
  readonly layers: readonly Part[]
  /** As in the index; undefined if only the config has it. */
  readonly platform: Descriptor['platform']
  /** Bytes of the manifests about this one, with their configs and layers. */
  readonly attestations: Bytes
  /** The descriptor of a layer that may be missing, by its diffID, if `layers` has none. */
  readonly source: (diffId: string) => Descriptor | undefined
}

type Documents = ReadonlyMap<string, Document>

interface Listed {
  readonly descriptor: Descriptor
  readonly manifest: Manifest
  /** Bytes of its config and layers. */
  readonly bytes: Bytes
  /** The name in the topmost descriptor: a nested index and its manifests share one name. */
  readonly ref: string
  /** The digest of the topmost descriptor, which buildx prints for an image with attestations or several platforms. */
  readonly top: string
}

/**
 * The images an export describes, each once; with `wanted` (a name, tag or digest), the best matches. Skips artifacts
 * and platforms that were never pulled. Throws `image.not-an-image` and `image.missing-blob`.
 */
export function imageParts(name: string, documents: Documents, wanted?: string): readonly Parts[] {
  const index = documents.get('index.json')?.json
  const listed = isIndex(index) ? manifests(name, documents, leadingTo(index.manifests, wanted)) : []
  const statements = bytesBySubject(listed.filter(isAbout))
  const images = listed.filter((each) => !isAbout(each))
  const namesOf = ({ ref, top, descriptor, manifest }: Listed): readonly string[] => [
    ref,
    top,
    descriptor.digest,
    documents.get(blobPath(manifest.config.digest))?.digest ?? '',
  ]
  const chosen = bestFitting(images, wanted, namesOf).map(({ descriptor: { digest, platform }, manifest, ref }) => ({
    digest,
    ref,
    config: partOf(manifest.config),
    layers: (manifest.layers ?? []).map(partOf),
    platform,
    attestations: statements.get(digest) ?? 0,
    source: () => undefined,
  }))
  return chosen.length > 0 ? chosen : unique(archiveParts(documents, wanted))
}

function archiveParts(documents: Documents, wanted: string | undefined): readonly Parts[] {
  const archive = documents.get('manifest.json')?.json
  if (!isDockerArchive(archive)) return []
  const namesOf = (each: DockerArchiveManifest): readonly string[] => [
    ...archiveTags(each),
    documents.get(each.Config)?.digest ?? '',
  ]
  return bestFitting(archive, wanted, namesOf).map((each) => ({
    digest: '',
    ref: bestFitting(archiveTags(each), wanted, (tag) => [tag])[0] ?? '',
    config: { path: each.Config, descriptor: undefined },
    layers: (each.Layers ?? []).map((path) => ({ path, descriptor: undefined })),
    platform: undefined,
    attestations: 0,
    source: (diffId) => layerSource(each, diffId),
  }))
}

const partOf = (descriptor: Descriptor): Part => ({ path: blobPath(descriptor.digest), descriptor })

/** Each image once: an archive may list one for each of its tags. */
const unique = (parts: readonly Parts[]): readonly Parts[] => [
  ...new Map(parts.map((each) => [`${each.digest} ${each.config.path}`, each])).values(),
]

/** The manifests below `topmost`, in order. Each document is visited once, so that loops and repeats cannot hang it. */
function manifests(name: string, documents: Documents, topmost: readonly Descriptor[]): readonly Listed[] {
  const kinds = new Map<string, Kind>()
  const seen = new Set<string>()
  const found: Listed[] = []
  const pending = topmost
    .map((descriptor) => ({ descriptor, ref: nameOf(descriptor), top: descriptor.digest }))
    .toReversed()
  for (let each = pending.pop(); each; each = pending.pop()) {
    const { descriptor, ref, top } = each
    const path = blobPath(descriptor.digest)
    const document = documents.get(path)
    if (!document) {
      // A store has only the platforms that were pulled.
      if (isAttestation(descriptor) || descriptor.platform) continue
      throw fail('image.missing-blob', { name, blob: path, role: 'its manifest' })
    }
    const kind = kinds.get(path) ?? kindOf(document)
    kinds.set(path, kind)
    // Statements about different images may be identical.
    const isStatement = kind.kind === 'manifest' && isAttestation(descriptor)
    const key = isStatement ? `${path} about ${aboutOf(descriptor)}` : path
    if (seen.has(key)) continue
    seen.add(key)
    if (kind.kind === 'index') {
      for (const below of kind.manifests) pending.push({ descriptor: below, ref: ref || nameOf(below), top })
    } else if (kind.kind === 'artifact') continue
    else if (kind.kind === 'manifest') found.push({ descriptor, ref, top, ...kind })
    else throw fail('image.not-an-image', { name, detail: `${path} is not a manifest` })
  }
  return found
}

/** What a document is. `manifests`: those of an index, last first. `bytes`: those of a manifest's config and layers. */
type Kind =
  | { readonly kind: 'index'; readonly manifests: readonly Descriptor[] }
  | { readonly kind: 'manifest'; readonly manifest: Manifest; readonly bytes: Bytes }
  | { readonly kind: 'artifact' }
  | { readonly kind: 'other' }

function kindOf({ json }: Document): Kind {
  if (isIndex(json) && artifactOfIndex(json)) return { kind: 'artifact' }
  if (isIndex(json)) return { kind: 'index', manifests: json.manifests.toReversed() }
  if (!isManifest(json)) return { kind: 'other' }
  const bytes = sum([json.config, ...(json.layers ?? [])], ({ size }) => size)
  return { kind: 'manifest', manifest: json, bytes }
}

/** Whether a manifest is about an image: an attestation, in either of its forms, or a signature. */
const isAbout = ({ descriptor, manifest }: Listed): boolean =>
  isAttestation(descriptor) || artifactOf(manifest) !== undefined

/** The digest of the image that a manifest is about: BuildKit's annotation, or the subject of an OCI artifact. */
const subjectOf = ({ descriptor, manifest }: Listed): string | undefined =>
  aboutOf(descriptor) ?? manifest.subject?.digest

const aboutOf = ({ annotations }: Descriptor): string | undefined => annotations?.['vnd.docker.reference.digest']

/** Bytes of statements, with their configs and layers, by their subject's digest. */
function bytesBySubject(statements: readonly Listed[]): ReadonlyMap<string | undefined, Bytes> {
  const sums = new Map<string | undefined, Bytes>()
  for (const each of statements) {
    const subject = subjectOf(each)
    sums.set(subject, (sums.get(subject) ?? 0) + each.descriptor.size + each.bytes)
  }
  return sums
}
