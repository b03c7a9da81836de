import type { Bytes } from '../units/bytes.ts'
import type { ImageRecord } from './record.ts'

/** Most bytes of JSON (UTF-8, no white space) that one image and platform take in a record. */
export const IMAGE_LIMIT: Bytes = 64 * 1024

/** Least kept of an instruction when records do not fit otherwise, in characters. */
const SHORT_INSTRUCTION = 100

/**
 * The image within `limit`. First the lightest paths go, then the vertices of its build, then long instructions are cut.
 * Layers and metrics are never dropped: their changes have to sum to the image's, so an image of several hundred layers
 * may stay larger.
 */
export function fitImage(image: ImageRecord, limit: Bytes = IMAGE_LIMIT): ImageRecord {
  if (size(image) <= limit) return image
  const withoutPaths = { ...image, paths: [], pathsComplete: false }
  if (size(withoutPaths) <= limit) return { ...withoutPaths, paths: heaviest(image.paths, limit - size(withoutPaths)) }
  const withoutVertices = { ...withoutPaths, build: image.build && { ...image.build, vertices: [] } }
  if (size(withoutVertices) <= limit) return withoutVertices
  const layers = image.layers.map((layer) => ({ ...layer, instruction: shorten(layer.instruction) }))
  return { ...withoutVertices, layers }
}

/** The first of `paths`, which come heaviest first, that take no more than `room`. */
function heaviest(paths: ImageRecord['paths'], room: Bytes): ImageRecord['paths'] {
  let left = room
  const end = paths.findIndex((path) => {
    left -= size(path) + 1 // the comma
    return left < 0
  })
  return end === -1 ? paths : paths.slice(0, end)
}

function shorten(instruction: string): string {
  const characters = Array.from(instruction) // by code point: half a surrogate pair is not UTF-8
  return characters.length > SHORT_INSTRUCTION ? `${characters.slice(0, SHORT_INSTRUCTION).join('')}…` : instruction
}

function size(value: unknown): Bytes {
  return new TextEncoder().encode(JSON.stringify(value)).length
}
