/**
 * Whether `text` can be an image's reference, by its characters (distribution/reference has the whole grammar): with
 * no white space, quote or leading dash in it, it can stand in a Dockerfile and among arguments.
 */
export function isImageReference(text: string): boolean {
  return /^[A-Za-z0-9][\w.:/@+-]*$/.test(text)
}

/** The name without tag and digest: `registry:5000/a/b:tag@sha256:…` is of `registry:5000/a/b`. */
export const repositoryOf = (reference: string): string => reference.replace(/@.*$/, '').replace(/:[^/:]*$/, '')

/** One spelling for a name, as BuildKit matches it with named contexts: `docker.io/library/alpine:latest` is `alpine`. */
export function familiarName(reference: string): string {
  return reference
    .replace(/^(index\.)?docker\.io\//, '')
    .replace(/^library\//, '')
    .replace(/:latest$/, '')
}
