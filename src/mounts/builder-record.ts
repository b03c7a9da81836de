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

/**
 * Whether it is of a cache mount, by what it is described as: while another `du` measures a mount, BuildKit shows a stand-in
 * with the mount's description, in use, of type `regular` and with an ID of its own (cache/manager.go, DiskUsage).
 */
export const isCacheMount = ({ description }: BuilderRecord): boolean => description.startsWith('cached mount ')

/** Whether it is such a stand-in. Nobody can open the mount while it is there: who wants to is given a new, empty one. */
export const isMeasured = (record: BuilderRecord): boolean => isCacheMount(record) && record.type !== 'exec.cachemount'
