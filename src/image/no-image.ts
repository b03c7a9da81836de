import { fail, type WeighbridgeError } from '../errors.ts'
import type { ImageExport } from './export-entry.ts'
import { imageParts } from './parts.ts'
import { imageNames, listed } from './wanted.ts'
import type { Document } from './contents.ts'

/** Why an export has no image to weigh: none of the name that was asked for, or none at all. */
export function noImage(
  { name, wanted }: Pick<ImageExport, 'name' | 'wanted'>,
  documents: ReadonlyMap<string, Document>,
): WeighbridgeError {
  const others = wanted === undefined ? [] : imageParts(name, documents)
  if (wanted === undefined || others.length === 0) {
    return fail('image.not-an-image', { name, detail: 'it has no manifest of an image' })
  }
  const names = imageNames(documents)
  const digests = others.map(({ digest, config }) => digest || (documents.get(config.path)?.digest ?? ''))
  return fail('image.no-such-name', { name, wanted, names: listed(names.length > 0 ? names : digests) })
}
