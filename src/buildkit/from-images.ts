import { instructionOf } from './step-name.ts'
import type { Vertex } from './vertex.ts'

/** An image that a step starts from, and what its name was resolved to. */
export interface FromImage {
  /** As BuildKit names it: `docker.io/library/alpine:latest`. */
  readonly reference: string
  /** Of its manifest or index; `sha256:…`. */
  readonly digest: string
}

/** The images that a build's steps start from, in the order they were first mentioned. */
export function fromImages(vertices: readonly Vertex[]): readonly FromImage[] {
  return vertices.flatMap(({ name }) => {
    const { text = '' } = instructionOf(name) ?? {}
    const [, reference, digest] = /^FROM (\S+)@(sha256:[0-9a-f]{64})/i.exec(text) ?? []
    return reference === undefined || digest === undefined ? [] : { reference, digest }
  })
}
