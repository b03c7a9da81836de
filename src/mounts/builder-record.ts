/** A record of `docker buildx du`. */
export interface BuilderRecord {
  readonly id: string
  /** `exec.cachemount`, `regular`, `source.local`, … */
  readonly type: string
  /** BuildKit's description: `cached mount /go/pkg/mod from exec … with id "//go/pkg/mod"`. */
  readonly description: string
  /** Whether a build uses it; until it ends, the id may be another. */
  readonly inUse: boolean
}

/** By description: while `du` measures a mount, BuildKit shows a `regular` stand-in (cache/manager.go, DiskUsage). */
export const isCacheMount = ({ description }: BuilderRecord): boolean => description.startsWith('cached mount ')

/** Nobody can open a mount that is being measured: whoever tries gets a new, empty one. */
export const isMeasured = (record: BuilderRecord): boolean => isCacheMount(record) && record.type !== 'exec.cachemount'
