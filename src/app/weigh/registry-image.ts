import type { Build } from '../../buildkit/build.ts'
import type { BuildEvent } from '../../buildkit/vertex.ts'
import { fail, isError, type ErrorOf, type WeighbridgeError } from '../../errors/errors.ts'
import { imageParts } from '../../image/image-parts.ts'
import type { Image } from '../../image/image.ts'
import { asInRegistry } from '../../image/in-registry.ts'
import { platformOf } from '../../image/manifest.ts'
import { noImage } from '../../image/no-image.ts'
import { registryDocuments } from '../../image/registry-documents.ts'
import { registryFailure } from '../../image/registry-failure.ts'
import { baseProbe, isOnbuild } from '../../plan/base-probe.ts'
import { isImageReference, repositoryOf } from '../../plan/image-reference.ts'
import type { ImagePorts } from '../../ports.ts'
import { normalPlatform } from '../../units/platform.ts'
import { buildAside } from './build-aside.ts'
import { readImages } from './read-images.ts'

/** `notes`: sentences about missing platforms. */
interface ExistingImages {
  readonly images: readonly Image[]
  readonly notes: readonly string[]
}

/** On disk, in the engine or in a registry (through `builder`). Throws `image.*`, `registry.*` and `engine.*`. */
export async function existingImages(
  ports: ImagePorts,
  reference: string,
  compress: boolean,
  builder = '',
): Promise<ExistingImages> {
  try {
    return { images: await readImages(ports, await ports.images.open(reference), compress), notes: [] }
  } catch (error) {
    if (!isError(error, 'image.not-found') || !isImageReference(reference)) throw error
    return registryImages(ports, reference, compress, builder)
  }
}

/**
 * One image per platform: the builder pulls each by building `FROM` it, with its own credentials and mirrors, and what
 * that leaves in the engine is removed. Digests and compressed sizes are the registry's.
 */
async function registryImages(
  ports: ImagePorts,
  name: string,
  compress: boolean,
  builder: string,
): Promise<ExistingImages> {
  const repository = repositoryOf(name)
  const get = (digest?: string) =>
    ports.buildx.manifest(builder, digest === undefined ? name : `${repository}@${digest}`)
  const top = await get().catch((error: unknown) => {
    if (isError(error, 'registry.unavailable')) return undefined // the builder may have a mirror that buildx does not
    throw error
  })
  if (top === undefined) {
    const images = await pull(ports, { name, reference: name, platform: undefined, builder }, compress)
    const note = `The registry of ${name} could not be reached: only the builder's platform was weighed, from its mirror.`
    return { images: images.map(withoutDigest), notes: [note] }
  }
  const documents = await registryDocuments(name, async (digest) => (digest === undefined ? top : get(digest)))
  const images: Image[] = []
  const unsupported: WeighbridgeError[] = []
  const notes: string[] = []
  const asked = new Set<string>()
  for (const parts of imageParts(name, documents)) {
    const platform = parts.platform ? platformOf(parts.platform) : undefined
    const normal = platform && normalPlatform(platform)
    if (normal !== undefined && asked.has(normal)) {
      notes.push(`${name} has several manifests of ${normal}: the first one counts, as for a pull.`)
      continue
    }
    if (normal !== undefined) asked.add(normal)
    try {
      const found = await pull(ports, { name, reference: `${repository}@${parts.digest}`, platform, builder })
      images.push(...found.map((image) => asInRegistry(name, image, parts)))
    } catch (error) {
      if (!isError(error, 'registry.platform')) throw error
      unsupported.push(error)
    }
  }
  if (images.length > 0) return { images, notes: [...notes, ...unsupported.map(({ message }) => message)] }
  throw unsupported[0] ?? noImage({ name }, documents)
}

interface Pull {
  /** As the user wrote it. */
  readonly name: string
  readonly reference: string
  readonly platform: string | undefined
  readonly builder: string
}

/** Without `compress`, the compressed sizes are already known. */
async function pull(ports: ImagePorts, wanted: Pull, compress?: boolean): Promise<readonly Image[]> {
  const { name, reference, platform, builder } = wanted
  await using folder = await ports.files.temporaryFolder()
  const { driver } = await ports.buildx.inspect(builder)
  const place = { driver, directory: ports.files.directory, scratch: folder.path }
  const platforms = platform === undefined ? [] : [platform]
  const plan = baseProbe(reference, { builder, platforms, pull: false }, place)
  ports.runner.info(`Pulling ${[name, ...platforms].join(' for ')}`)
  const steps = new Set<string>()
  const hear = (event: BuildEvent) => 'vertex' in event && steps.add(event.vertex.name)
  const read = async (build: Build): Promise<readonly Image[]> => {
    if ([...steps].some(isOnbuild)) throw fail('registry.onbuild', { reference: name })
    const source = await ports.images.openBuilt(plan.weighed, build)
    return compress === undefined
      ? readImages(ports, { ...source, blobsAreFinal: true }, false)
      : readImages(ports, source, compress)
  }
  try {
    return await buildAside(ports, plan, () => ports.buildx.build(plan, hear), read)
  } catch (error) {
    if (!isError(error, 'build.failed')) throw error
    if ([...steps].some(isOnbuild)) throw fail('registry.onbuild', { reference: name }, error)
    throw pullFailure(error, name, platform ?? 'another platform')
  }
}

function pullFailure(error: ErrorOf<'build.failed'>, reference: string, platform: string): WeighbridgeError {
  const detail = error.fields.error
  // Message of the classic store, which unpacks what it pulls, but only for its own operating system.
  if (/operating system is not supported/.test(detail)) return fail('registry.platform', { reference, platform }, error)
  return registryFailure(reference, detail, error)
}

/** The builder may have written its own manifest. */
const withoutDigest = (image: Image): Image => ({ ...image, digest: '' })
