/**
 * Judged by its characters: safe in a Dockerfile and in arguments. distribution/reference has the whole grammar. An image's ID
 * is none: only an engine knows it.
 */
export function isImageReference(text: string): boolean {
  return /^[A-Za-z0-9][\w.:/@+-]*$/.test(text) && !/^sha256:[0-9a-f]{64}$/.test(text)
}

/** Whether it names a registry, as docker reads it, and no digest, which is the same wherever the image is. */
export function isTagInRegistry(reference: string): boolean {
  const [host = '', ...path] = reference.split('/')
  return path.length > 0 && (/[.:]/.test(host) || host === 'localhost') && !reference.includes('@')
}

/** Removes tag and digest: `registry:5000/a/b:tag@sha256:…` becomes `registry:5000/a/b`. */
export const repositoryOf = (reference: string): string => reference.replace(/@.*$/, '').replace(/:[^/:]*$/, '')

/** The spelling by which BuildKit matches named contexts: `docker.io/library/alpine:latest` becomes `alpine`. */
export function familiarName(reference: string): string {
  return reference
    .replace(/^(index\.)?docker\.io\//, '')
    .replace(/^library\//, '')
    .replace(/:latest$/, '')
}
