/** Whether `text` is a path whatever is there: no reference begins so (distribution/reference). */
export const isPath = (text: string): boolean => /^[./~]/.test(text)

/** Whether `text` is meant as a path, by how it begins or ends: an archive, or a record. What has a tag is an image. */
export const looksLikePath = (text: string): boolean => isPath(text) || (/^[^:@]*$/.test(text) && endsAsFile(text))

const endsAsFile = (text: string): boolean => /\.(?:tar|tgz|tzst|oci|json|tar\.(?:gz|zst|xz|bz2))$/i.test(text)

/** A place on disk, and which of the images there is meant where it may have several. */
interface OnDisk {
  readonly path: string
  readonly wanted: string | undefined
}

/**
 * What a text can mean on disk: a path as it stands, or `PATH:NAME`, as skopeo and BuildKit write it, where the path
 * looks like one. Paths and names may have colons of their own: the longest path comes first, and what is there
 * decides.
 */
export function placesOnDisk(text: string): readonly OnDisk[] {
  const parted = [...text.matchAll(/:/g)].map(({ index }) => ({
    path: text.slice(0, index),
    wanted: text.slice(index + 1),
  }))
  const named = parted.filter(({ path, wanted }) => wanted !== '' && (isPath(path) || endsAsFile(path)))
  return [{ path: text, wanted: undefined }, ...named.toReversed()]
}

/** The path that a text means by its looks, which is to be named where nothing is there; undefined for an image's name. */
export const pathMeant = (text: string): string | undefined =>
  placesOnDisk(text).findLast(({ path, wanted }) => (wanted === undefined ? looksLikePath(path) : endsAsFile(path)))
    ?.path

/**
 * What a text lacks that ends with a colon, with an example: the name of an image of an archive, or a tag; undefined
 * for any other.
 */
export function lacksName(text: string): string | undefined {
  if (!text.endsWith(':')) return undefined
  const before = text.slice(0, -1)
  return isPath(before) || endsAsFile(before)
    ? `the name of an image in it ("${text}NAME")`
    : `the tag of the image ("${text}latest")`
}

/** How an image of a place on disk is written, so that it is found there. */
export const spelledOnDisk = (path: string, name: string): string =>
  `${isPath(path) || endsAsFile(path) ? path : `./${path}`}:${name}`
