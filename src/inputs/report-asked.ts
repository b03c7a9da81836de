/** What a report on several legs is made of (docs/matrix.md). */
export interface ReportAsked {
  /** Files, folders and globs, as the user wrote them. */
  readonly legs: readonly string[]
  /** Names of the images that this change builds; null if it is not said. */
  readonly images: readonly string[] | null
}
