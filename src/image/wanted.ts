import type { Document } from './contents.ts'
import { archiveTags, isDockerArchive, isIndex, nameOf, type Descriptor } from './manifest.ts'

/**
 * How well a name of an image, or its digest, fits what the user wrote for it: 2 the whole of it, where Docker's own
 * registry and `:latest` go without saying; 1 its tag alone; 0 is another image.
 */
export function fitness(name: string, wanted: string): number {
  const [has, asked] = [name, wanted].map(familiarName)
  if (has === asked || has === `${asked}:latest`) return 2
  return /:([\w.-]+)$/.exec(name)?.[1] === wanted ? 1 : 0
}

/** Those of some items that fit best; none where none does. All of them where nothing is `wanted`. */
export function bestFitting<T>(
  items: readonly T[],
  wanted: string | undefined,
  namesOf: (item: T) => readonly string[],
): readonly T[] {
  if (wanted === undefined) return items
  const fits = items.map((item) => namesOf(item).reduce((best, name) => Math.max(best, fitness(name, wanted)), 0))
  const best = fits.reduce((most, each) => Math.max(most, each), 1)
  return items.filter((_, index) => fits[index] === best)
}

/**
 * The descriptors of an index that may lead to what is `wanted`: those that it fits best, and then those without a
 * name, which may say something about it. All of them where it fits none.
 */
export function leadingTo(descriptors: readonly Descriptor[], wanted: string | undefined): readonly Descriptor[] {
  if (wanted === undefined) return descriptors
  const found = new Set(bestFitting(descriptors, wanted, (each) => [nameOf(each), each.digest]))
  if (found.size === 0) return descriptors
  return [...found, ...descriptors.filter((each) => !found.has(each) && nameOf(each) === '')]
}

/** All names that an export has for its images, each once: those of its index, and those of `docker save`. */
export function imageNames(documents: ReadonlyMap<string, Document>): readonly string[] {
  const [index, archive] = ['index.json', 'manifest.json'].map((path) => documents.get(path)?.json)
  const names = [
    ...(isIndex(index) ? index.manifests.map(nameOf) : []),
    ...(isDockerArchive(archive) ? archive.flatMap(archiveTags) : []),
  ]
  return [...new Set(names)].filter((name) => name !== '')
}

/** So many are named in a message. */
const NAMED = 20

/** Names as a message has them. */
export const listed = (names: readonly string[]): string =>
  `${names.slice(0, NAMED).join(', ')}${names.length > NAMED ? ', …' : ''}`

const familiarName = (name: string): string => name.replace(/^(?:index\.)?docker\.io\/(?:library\/)?/, '')
