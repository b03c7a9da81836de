const HIDDEN = '***'

/**
 * Text without credentials that tools are known to print: user information in URLs, `Authorization` values, and
 * signatures in the queries of signed URLs. Everything heard of a build goes through it before it is kept or shown.
 */
export function redact(text: string): string {
  return text
    .replace(/:\/\/[^\s/@]+@/g, `://${HIDDEN}@`)
    .replace(/\b(authorization["']?\s*[:=]\s*["']?)(?:(?:bearer|basic)\s+)?[^\s"',]+/gi, `$1${HIDDEN}`)
    .replace(/([?&](?:sig|signature|x-amz-signature|x-goog-signature)=)[^&\s"']+/gi, `$1${HIDDEN}`)
}
