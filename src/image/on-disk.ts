/** Whether `text` is a path, existing or not: no reference begins like this (distribution/reference). */
export const isPath = (text: string): boolean => /^[./~]/.test(text)

/** Whether `text` looks like the path of an archive or record, by its start or end. With a tag, it is an image. */
export const looksLikePath = (text: string): boolean => isPath(text) || (/^[^:@]*$/.test(text) && endsAsFile(text))

const endsAsFile = (text: string): boolean => /\.(?:tar|tgz|tzst|oci|json|tar\.(?:gz|zst|xz|bz2))$/i.test(text)

interface OnDisk {
  readonly path: string
  readonly wanted: string | undefined
}

/** What a text can mean on disk: a path, or `PATH:NAME` as in skopeo. Both may contain colons: longest path first. */
export function placesOnDisk(text: string): readonly OnDisk[] {
  const parted = [...text.matchAll(/:/g)].map(({ index }) => ({
    path: text.slice(0, index),
    wanted: text.slice(index + 1),
  }))
  const named = parted.filter(({ path, wanted }) => wanted !== '' && (isPath(path) || endsAsFile(path)))
  return [{ path: text, wanted: undefined }, ...named.toReversed()]
}

/** The path that a text looks like, for a message that nothing is there; undefined for an image name. */
export const pathMeant = (text: string): string | undefined =>
  placesOnDisk(text).findLast(({ path, wanted }) => (wanted === undefined ? looksLikePath(path) : endsAsFile(path)))
    ?.path

/** What is missing after a trailing colon, with an example: an image's name or a tag; otherwise undefined. */
export function lacksName(text: string): string | undefined {
  if (!text.endsWith(':')) return undefined
  const before = text.slice(0, -1)
  return isPath(before) || endsAsFile(before)
    ? `the name of an image in it ("${text}NAME")`
    : `the tag of the image ("${text}latest")`
}

/** How to write an image in an archive or folder, so that it is found there. */
export const spelledOnDisk = (path: string, name: string): string =>
  `${isPath(path) || endsAsFile(path) ? path : `./${path}`}:${name}`
