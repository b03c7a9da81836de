import type { Document } from './contents.ts'
import { archiveTags, isDockerArchive, isIndex, nameOf, type Descriptor } from './manifest.ts'

/** How well a name or digest matches what the user wrote: 2 as a whole (Docker's defaults implied), 1 by tag, 0 not. */
export function fitness(name: string, wanted: string): number {
  const [has, asked] = [name, wanted].map(familiarName)
  if (has === asked || has === `${asked}:latest`) return 2
  return /:([\w.-]+)$/.exec(name)?.[1] === wanted ? 1 : 0
}

/** The items that match best, if any; all of them if nothing is `wanted`. */
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

/** The descriptors that may lead to `wanted`: the best matches, then those without a name. All if none matches. */
export function leadingTo(descriptors: readonly Descriptor[], wanted: string | undefined): readonly Descriptor[] {
  if (wanted === undefined) return descriptors
  const found = new Set(bestFitting(descriptors, wanted, (each) => [nameOf(each), each.digest]))
  if (found.size === 0) return descriptors
  return [...found, ...descriptors.filter((each) => !found.has(each) && nameOf(each) === '')]
}

/** The names of all images in an export, each once, from its index and from `docker save`. */
export function imageNames(documents: ReadonlyMap<string, Document>): readonly string[] {
  const [index, archive] = ['index.json', 'manifest.json'].map((path) => documents.get(path)?.json)
  const names = [
    ...(isIndex(index) ? index.manifests.map(nameOf) : []),
    ...(isDockerArchive(archive) ? archive.flatMap(archiveTags) : []),
  ]
  return [...new Set(names)].filter((name) => name !== '')
}

/** How many names a message lists. */
const NAMED = 20

export const listed = (names: readonly string[]): string =>
  `${names.slice(0, NAMED).join(', ')}${names.length > NAMED ? ', …' : ''}`

const familiarName = (name: string): string => name.replace(/^(?:index\.)?docker\.io\/(?:library\/)?/, '')
