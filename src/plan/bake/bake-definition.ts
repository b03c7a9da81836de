/** The target that an image of a bake file is made of. */
export interface BakeSource {
  readonly target: string
  /** It and the targets that it is linked to (`contexts: target:base`), as `docker buildx bake --print` wrote them. */
  readonly targets: Readonly<Record<string, object>>
}
