/**
 * Whether `text` can be an image's reference, by its characters (distribution/reference has the whole grammar): with
 * no white space, quote or leading dash in it, it can stand in a Dockerfile and among arguments.
 */
export function isImageReference(text: string): boolean {
  return /^[A-Za-z0-9][\w.:/@+-]*$/.test(text)
}

/** Whether `text` is a path whatever is there: no reference begins so. */
export const isPath = (text: string): boolean => /^[./~]/.test(text)

/** Whether `text` is meant as a path, by how it begins or ends: an archive, or a record. What has a tag is an image. */
export const looksLikePath = (text: string): boolean =>
  isPath(text) || /^[^:@]*\.(?:tar|tgz|tzst|oci|json|tar\.(?:gz|zst|xz|bz2))$/i.test(text)

/** The name without tag and digest: `registry:5000/a/b:tag@sha256:…` is of `registry:5000/a/b`. */
export const repositoryOf = (reference: string): string => reference.replace(/@.*$/, '').replace(/:[^/:]*$/, '')

/** One spelling for a name, as BuildKit matches it with named contexts: `docker.io/library/alpine:latest` is `alpine`. */
export function familiarName(reference: string): string {
  return reference
    .replace(/^(index\.)?docker\.io\//, '')
    .replace(/^library\//, '')
    .replace(/:latest$/, '')
}
