/** What a report on several legs is made of (docs/matrix.md). */
export interface ReportAsked {
  /** Files, folders and globs, as the user wrote them. */
  readonly legs: readonly string[]
  /** Names of the images that this change builds; null if it is not said. */
  readonly images: readonly string[] | null
  /** Those that each image is to have; empty for whatever the legs have. */
  readonly platforms: readonly string[]
  /** Names for one image of what the legs pushed by digest, if the verdict allows it; empty for none. */
  readonly tags: readonly string[]
  /** Whose registry settings apply; empty for the current one. */
  readonly builder: string
}
