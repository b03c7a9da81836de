import { createHash } from 'node:crypto'

/** As registries and OCI layouts name what has these bytes: `sha256:` and 64 hexadecimal digits (OCI descriptor.md). */
export const digestOf = (text: string): string => `sha256:${createHash('sha256').update(text).digest('hex')}`

/** With as many digits as docker shows of an image's ID: `sha256:0123456789ab`. */
export function shortDigest(digest: string): string {
  return digest.slice(0, digest.indexOf(':') + 13)
}
