/** Whether `text` is a path, existing or not: no reference begins like this (distribution/reference). */
export const isPath = (text: string): boolean => /^[./~]/.test(text)

/** Whether `text` looks like the path of an archive or a record, by how it begins or ends. With a tag, it is an image. */
export const looksLikePath = (text: string): boolean => isPath(text) || (/^[^:@]*$/.test(text) && endsAsFile(text))

const endsAsFile = (text: string): boolean => /\.(?:tar|tgz|tzst|oci|json|tar\.(?:gz|zst|xz|bz2))$/i.test(text)

/** A path on disk, and which image to take if there may be several. */
interface OnDisk {
  readonly path: string
  readonly wanted: string | undefined
}

/**
 * What a text can mean on disk: a path as it stands, or `PATH:NAME`, as skopeo and BuildKit write it, if the path looks
 * like one. Paths and names may contain colons, so the longest path comes first, and what exists decides.
 */
export function placesOnDisk(text: string): readonly OnDisk[] {
  const parted = [...text.matchAll(/:/g)].map(({ index }) => ({
    path: text.slice(0, index),
    wanted: text.slice(index + 1),
  }))
  const named = parted.filter(({ path, wanted }) => wanted !== '' && (isPath(path) || endsAsFile(path)))
  return [{ path: text, wanted: undefined }, ...named.toReversed()]
}

/** The path that a text looks like, to be named if nothing is there; undefined for an image name. */
export const pathMeant = (text: string): string | undefined =>
  placesOnDisk(text).findLast(({ path, wanted }) => (wanted === undefined ? looksLikePath(path) : endsAsFile(path)))
    ?.path

/**
 * What is missing after a trailing colon, with an example: the name of an image in an archive, or a tag. Undefined for
 * any other text.
 */
export function lacksName(text: string): string | undefined {
  if (!text.endsWith(':')) return undefined
  const before = text.slice(0, -1)
  return isPath(before) || endsAsFile(before)
    ? `the name of an image in it ("${text}NAME")`
    : `the tag of the image ("${text}latest")`
}

/** How to write an image at a path on disk so that it is found there. */
export const spelledOnDisk = (path: string, name: string): string =>
  `${isPath(path) || endsAsFile(path) ? path : `./${path}`}:${name}`
