import { isError } from '../../errors/errors.ts'
import { imageParts, type Parts } from '../../image/image-parts.ts'
import { platformOf } from '../../image/manifest.ts'
import { noImage } from '../../image/no-image.ts'
import { registryDocuments } from '../../image/registry-documents.ts'
import { repositoryOf } from '../../plan/image-reference.ts'
import type { Ports } from '../../ports.ts'
import { normalPlatform } from '../../units/platform.ts'

/**
 * An image in a registry. `top`: its manifest or index; undefined if the registry cannot be reached, as the builder may
 * have a mirror that buildx does not.
 */
export interface InRegistry {
  /** As the user wrote it. */
  readonly name: string
  readonly builder: string
  readonly top: string | undefined
}

/** Of one platform. `platform`: as in the index; undefined if only the config has it. */
interface OfPlatform {
  readonly platform: string | undefined
  readonly parts: Parts
}

interface Manifests {
  readonly images: readonly [OfPlatform, ...OfPlatform[]]
  /** Sentences about manifests that do not count. */
  readonly notes: readonly string[]
}

/** Throws `registry.*` if the registry does not have it. */
export async function findInRegistry(
  { buildx }: Pick<Ports, 'buildx'>,
  name: string,
  builder: string,
): Promise<InRegistry> {
  const top = await buildx.manifest(builder, name).catch((error: unknown) => {
    if (isError(error, 'registry.unavailable')) return undefined
    throw error
  })
  return { name, builder, top }
}

/** Throws `image.*` and `registry.*`. */
export async function manifestsOf(
  { buildx }: Pick<Ports, 'buildx'>,
  { name, builder, top }: InRegistry & { readonly top: string },
): Promise<Manifests> {
  const repository = repositoryOf(name)
  const documents = await registryDocuments(name, async (digest) =>
    digest === undefined ? top : buildx.manifest(builder, `${repository}@${digest}`),
  )
  const notes: string[] = []
  const found: OfPlatform[] = []
  const asked = new Set<string>()
  for (const parts of imageParts(name, documents)) {
    const platform = parts.platform ? platformOf(parts.platform) : undefined
    const normal = platform && normalPlatform(platform)
    if (normal !== undefined && asked.has(normal)) {
      notes.push(`${name} has several manifests of ${normal}: the first one counts, as for a pull.`)
      continue
    }
    if (normal !== undefined) asked.add(normal)
    found.push({ platform, parts })
  }
  const [first, ...others] = found
  if (first === undefined) throw noImage({ name }, documents)
  return { images: [first, ...others], notes }
}
