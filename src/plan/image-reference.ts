/** Judged by its characters: safe in a Dockerfile and in arguments. distribution/reference has the whole grammar. */
export function isImageReference(text: string): boolean {
  return /^[A-Za-z0-9][\w.:/@+-]*$/.test(text)
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
