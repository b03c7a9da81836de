import { instructionOf } from './step-name.ts'
import type { Vertex } from './vertex.ts'

export interface FromImage {
  /** As BuildKit names it: `docker.io/library/alpine:latest`. */
  readonly reference: string
  /** Of its manifest or index, `sha256:…`; empty if BuildKit does not say, as for an image that only the classic store has. */
  readonly digest: string
}

/** What the needed stages start from and copy or mount from; the latter has no number (dockerfile2llb, prefixCommand). */
export function fromImages(vertices: readonly Vertex[]): readonly FromImage[] {
  return vertices.flatMap(({ name }) => {
    const text = instructionOf(name)?.text ?? name
    const [, reference, digest = ''] = /^FROM ([^\s@]+)(?:@(sha256:[0-9a-f]{64}))?\s*$/i.exec(text) ?? []
    return reference === undefined ? [] : { reference, digest }
  })
}
