/**
 * Whether `text` can be an image reference, by its characters (distribution/reference has the whole grammar): without
 * white space, quotes or a leading dash it is safe in a Dockerfile and in arguments.
 */
export function isImageReference(text: string): boolean {
  return /^[A-Za-z0-9][\w.:/@+-]*$/.test(text)
}

/** Removes tag and digest: `registry:5000/a/b:tag@sha256:…` becomes `registry:5000/a/b`. */
export const repositoryOf = (reference: string): string => reference.replace(/@.*$/, '').replace(/:[^/:]*$/, '')

/**
 * The short spelling of a name, by which BuildKit matches named contexts: `docker.io/library/alpine:latest` becomes
 * `alpine`.
 */
export function familiarName(reference: string): string {
  return reference
    .replace(/^(index\.)?docker\.io\//, '')
    .replace(/^library\//, '')
    .replace(/:latest$/, '')
}
