/** What a builder keeps: a record of `docker buildx du`. */
export interface BuilderRecord {
  /** Identifies it to `prune`. */
  readonly id: string
  /** `exec.cachemount`, `regular`, `source.local`, … */
  readonly type: string
  /** BuildKit's description: `cached mount /go/pkg/mod from exec … with id "//go/pkg/mod"`. */
  readonly description: string
  /** Whether a build uses it; meanwhile its ID may differ from the one it has afterwards. */
  readonly inUse: boolean
}

/**
 * Whether it is a cache mount, by its description and not its type. While another `du` measures a mount, BuildKit shows
 * a stand-in with the mount's description, in use, of type `regular` and with an ID of its own (cache/manager.go,
 * DiskUsage).
 */
export const isCacheMount = ({ description }: BuilderRecord): boolean => description.startsWith('cached mount ')

/** Whether it is such a stand-in. Nobody can open the mount meanwhile: whoever tries gets a new, empty one. */
export const isMeasured = (record: BuilderRecord): boolean => isCacheMount(record) && record.type !== 'exec.cachemount'
