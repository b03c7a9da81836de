import type { Build } from '../../buildkit/build.ts'
import type { BuildEvent } from '../../buildkit/vertex.ts'
import { fail, isError, type ErrorOf, type WeighbridgeError } from '../../errors/errors.ts'
import type { Image } from '../../image/image.ts'
import { asInRegistry } from '../../image/in-registry.ts'
import { registryFailure } from '../../image/registry-failure.ts'
import { baseProbe, isOnbuild } from '../../plan/base-probe.ts'
import { repositoryOf } from '../../plan/image-reference.ts'
import type { ImagePorts } from '../../ports.ts'
import { buildAside } from './build-aside.ts'
import { readImages } from './read-images.ts'
import { manifestsOf, type InRegistry } from './registry-manifests.ts'

/** `notes`: sentences about missing platforms. */
export interface ExistingImages {
  readonly images: readonly Image[]
  readonly notes: readonly string[]
}

/**
 * One image per platform: the builder pulls each by building `FROM` it, with its own credentials and mirrors, and what
 * that leaves in the engine is removed. Digests and compressed sizes are the registry's. Throws `image.*`, `registry.*`
 * and `engine.*`.
 */
export async function registryImages(
  ports: ImagePorts,
  { name, builder, top }: InRegistry,
  compress: boolean,
): Promise<ExistingImages> {
  if (top === undefined) {
    const images = await pull(ports, { name, reference: name, platform: undefined, builder }, compress)
    const note = `The registry of ${name} could not be reached: only the builder's platform was weighed, from its mirror.`
    return { images: images.map(withoutDigest), notes: [note] }
  }
  const listed = await manifestsOf(ports, { name, builder, top })
  const images: Image[] = []
  const unsupported: WeighbridgeError[] = []
  for (const { platform, parts } of listed.images) {
    const reference = `${repositoryOf(name)}@${parts.digest}`
    try {
      const found = await pull(ports, { name, reference, platform, builder })
      images.push(...found.map((image) => asInRegistry(name, image, parts)))
    } catch (error) {
      if (!isError(error, 'registry.platform')) throw error
      unsupported.push(error)
    }
  }
  const [first] = unsupported
  if (images.length === 0 && first !== undefined) throw first
  return { images, notes: [...listed.notes, ...unsupported.map(({ message }) => message)] }
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
