/** What a builder keeps: a record of `docker buildx du`. */
export interface BuilderRecord {
  /** Names it towards `prune`. */
  readonly id: string
  /** `exec.cachemount`, `regular`, `source.local`, … */
  readonly type: string
  /** What it is of, in BuildKit's words: `cached mount /go/pkg/mod from exec … with id "//go/pkg/mod"`. */
  readonly description: string
  /** By a build; then it may have another ID than it has afterwards. */
  readonly inUse: boolean
}
