import { resolve } from 'node:path'
import { isError, type ErrorOf } from '../../errors/errors.ts'
import { placesOnDisk } from '../../image/on-disk.ts'
import { isImageReference, isTagInRegistry } from '../../plan/image-reference.ts'
import type { ImagePorts } from '../../ports.ts'
import { openExisting, type OpenedImage } from '../weigh/existing-image.ts'
import { findInRegistry, type InRegistry } from '../weigh/registry-manifests.ts'

interface OpenedNewest {
  readonly opened: OpenedImage
  /** Sentences about where it is from. */
  readonly notes: readonly string[]
}

/**
 * As `openExisting`, but a name with a registry is asked of that first: the engine's copy may be weeks old. It counts if
 * the registry gives none, and a note says so.
 */
export async function openNewest(ports: ImagePorts, reference: string, builder: string): Promise<OpenedNewest> {
  const isLocal = !isTagInRegistry(reference) || !isImageReference(reference) || (await isOnDisk(ports, reference))
  if (isLocal) return { opened: await openExisting(ports, reference, builder), notes: [] }
  const found = await asked(ports, reference, builder)
  if ('image' in found && found.image.top !== undefined) return fromRegistry(found.image)
  const source = await ports.images.open(reference).catch((error: unknown) => {
    if (isError(error, 'image.not-found')) return undefined
    throw error
  })
  if (source !== undefined) {
    const note = `${reference} was taken from the engine, where it may be older: its registry ${whyNone(found)}.`
    return { opened: { kind: 'export', source }, notes: [note] }
  }
  if ('image' in found) return fromRegistry(found.image)
  throw found.error
}

const fromRegistry = (image: InRegistry): OpenedNewest => ({ opened: { kind: 'registry', image }, notes: [] })

type Asked =
  { readonly image: InRegistry } | { readonly error: ErrorOf<'registry.denied'> | ErrorOf<'registry.not-found'> }

async function asked(ports: ImagePorts, reference: string, builder: string): Promise<Asked> {
  try {
    return { image: await findInRegistry(ports, reference, builder) }
  } catch (error) {
    if (isError(error, 'registry.denied') || isError(error, 'registry.not-found')) return { error }
    throw error
  }
}

function whyNone(found: Asked): string {
  if ('image' in found) return 'could not be reached'
  return found.error.code === 'registry.denied' ? 'denied it' : 'does not have it'
}

/** A path of the same spelling is meant first, whatever is there. */
async function isOnDisk({ files }: ImagePorts, reference: string): Promise<boolean> {
  const places = placesOnDisk(reference).map(({ path }) => files.realPath(resolve(files.directory, path)))
  return (await Promise.all(places)).some((path) => path !== undefined)
}
