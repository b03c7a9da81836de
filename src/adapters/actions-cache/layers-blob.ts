import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import type { Found, Miss } from '../../ports.ts'
import { messageOf } from '../../text/message-of.ts'
import { miss } from '../../units/answers.ts'
import type { Bytes } from '../../units/bytes.ts'
import { isObject } from '../../units/is-object.ts'
import { parseJson } from '../../units/parse-json.ts'

/** Limit of a blob: some 500,000 files. */
export const LARGEST: Bytes = 16 * 1024 * 1024

export const LARGEST_UNPACKED: Bytes = 64 * 1024 * 1024

/**
 * What was read of images: encoded layers by digest, and stacks of base images by their key. Outlines are not in it: they
 * have the image's config, with values of build arguments that others must not see (issue 11, heading 1).
 */
export interface LayersRead {
  readonly layers: ReadonlyMap<string, Uint8Array>
  readonly stacks: ReadonlyMap<string, unknown>
}

export const NOTHING_READ: LayersRead = { layers: new Map(), stacks: new Map() }

/** The first line of a blob. The layers follow it, one after the other. */
interface Header {
  readonly layers: readonly (readonly [digest: string, length: number])[]
  readonly stacks: readonly (readonly [key: string, stacks: unknown])[]
}

/** The same bytes for the same content. Undefined if it has more than `LARGEST`. */
export async function packLayers({ layers, stacks }: LayersRead): Promise<Buffer | undefined> {
  const bodies = inOrder(layers)
  const header: Header = { layers: bodies.map(([digest, { length }]) => [digest, length]), stacks: inOrder(stacks) }
  const parts = [Buffer.from(`${JSON.stringify(header)}\n`), ...bodies.map(([, bytes]) => bytes)]
  const length = parts.reduce((bytes, part) => bytes + part.length, 0)
  if (length > LARGEST_UNPACKED) return undefined
  const blob = await promisify(gzip)(Buffer.concat(parts))
  return blob.length > LARGEST ? undefined : blob
}

/** Reverses `packLayers`, or says as a clause what is wrong. Unpacks at most `LARGEST_UNPACKED`. */
export async function unpackLayers(blob: Uint8Array): Promise<Found<LayersRead> | Miss> {
  let bytes: Buffer
  try {
    bytes = await promisify(gunzip)(blob, { maxOutputLength: LARGEST_UNPACKED })
  } catch (error) {
    return miss(`it cannot be unpacked: ${messageOf(error)}`)
  }
  const end = bytes.indexOf('\n')
  const header = end === -1 ? undefined : parseJson(bytes.toString('utf8', 0, end))
  if (!isHeader(header)) return miss('it does not begin as it should')
  const layers = new Map<string, Uint8Array>()
  let at = end + 1
  for (const [digest, length] of header.layers) {
    layers.set(digest, bytes.subarray(at, at + length))
    at += length
  }
  if (at !== bytes.length) return miss('its length is not that of its layers')
  return { kind: 'found', value: { layers, stacks: new Map(header.stacks) } }
}

const inOrder = <T>(parts: ReadonlyMap<string, T>): readonly (readonly [string, T])[] =>
  [...parts].toSorted(([a], [b]) => (a < b ? -1 : 1))

function isHeader(value: unknown): value is Header {
  if (!isObject(value)) return false
  const { layers, stacks } = value
  return isNamed(layers, (length) => Number.isSafeInteger(length) && Number(length) >= 0) && isNamed(stacks, () => true)
}

const isNamed = (list: unknown, isRight: (value: unknown) => boolean): boolean =>
  Array.isArray(list) &&
  list.every((each) => Array.isArray(each) && each.length === 2 && typeof each[0] === 'string' && isRight(each[1]))
