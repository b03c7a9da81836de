/** An image's name as people write it: `alpine:3.20` for `docker.io/library/alpine:3.20`. */
export function familiar(reference: string): string {
  return reference.replace(/^docker\.io\/(?:library\/)?(?=.)/, '')
}
