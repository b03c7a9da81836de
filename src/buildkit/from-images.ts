import { instructionOf } from './step-name.ts'
import type { Vertex } from './vertex.ts'

export interface FromImage {
  /** As BuildKit names it: `docker.io/library/alpine:latest`. */
  readonly reference: string
  /** Of its manifest or index; `sha256:…`. */
  readonly digest: string
}

export function fromImages(vertices: readonly Vertex[]): readonly FromImage[] {
  return vertices.flatMap(({ name }) => {
    const { text = '' } = instructionOf(name) ?? {}
    const [, reference, digest] = /^FROM (\S+)@(sha256:[0-9a-f]{64})/i.exec(text) ?? []
    return reference === undefined || digest === undefined ? [] : { reference, digest }
  })
}
