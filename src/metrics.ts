interface MetricKind {
  readonly unit: 'bytes' | 'count'
  /** Why it may be null in a record; null if it never is. A later metric says `the record is of an older version`. */
  readonly unknown: string | null
  /** `report`: in every report. `inspect`: in `inspect`, `compare`, and reports with a rule about it. */
  readonly shown: 'report' | 'inspect'
  /** Its sentence in docs/measurement.md, docs/record.schema.json, and the reports that show it. */
  readonly is: string
  /** What an inspection says beside the number; empty if its name says enough. */
  readonly brief: string
}

/** Why `own` and `base` may be unknown. */
export const NO_BASE_IMAGE = "the final stage's base image is not known"

/** Why nothing is known of the files of an image that is still in its registry. */
export const NO_LAYER_READ = 'no layer was read'

/** In the order of records and reports. Tests check docs/measurement.md and docs/record.schema.json against it. */
export const METRICS = {
  unpacked: {
    unit: 'bytes',
    unknown: NO_LAYER_READ,
    shown: 'report',
    is: 'bytes of the regular files in all layers, without tar headers; overwritten and deleted files count',
    brief: 'all files of all layers',
  },
  download: {
    unit: 'bytes',
    unknown: 'it was not worked out',
    shown: 'report',
    is: 'compressed bytes of the layers and the config, what a pull costs',
    brief: '', // an inspection says how it was obtained
  },
  rootfs: {
    unit: 'bytes',
    unknown: NO_LAYER_READ,
    shown: 'report',
    is: 'bytes of the files that a container sees, hard links once',
    brief: 'the files that a container sees',
  },
  wasted: {
    unit: 'bytes',
    unknown: NO_LAYER_READ,
    shown: 'report',
    is: 'unpacked − rootfs, bytes that a later layer hides or deletes',
    brief: 'copies that later layers hide',
  },
  own: {
    unit: 'bytes',
    unknown: NO_BASE_IMAGE,
    shown: 'inspect',
    is: 'bytes of unpacked in layers of the final stage itself',
    brief: 'in layers of the final stage itself',
  },
  base: {
    unit: 'bytes',
    unknown: NO_BASE_IMAGE,
    shown: 'inspect',
    is: "bytes of unpacked in layers of the final stage's base image",
    brief: 'in layers of its base image',
  },
  layers: {
    unit: 'count',
    unknown: null,
    shown: 'inspect',
    is: 'number of layers',
    brief: '',
  },
  files: {
    unit: 'count',
    unknown: NO_LAYER_READ,
    shown: 'inspect',
    is: 'number of paths in the rootfs that lead to a regular file; each name of a hard link counts',
    brief: '',
  },
} as const satisfies Readonly<Record<string, MetricKind>>

export type Metric = keyof typeof METRICS

/** The weights of one image and platform. */
export type Metrics = {
  readonly [M in Metric]: (typeof METRICS)[M]['unknown'] extends null ? number : number | null
}

/** Of an image whose layers were read. */
export type ReadMetrics = Metrics & { readonly [M in 'unpacked' | 'rootfs' | 'wasted' | 'files']: number }

/** Whether the layers of an image were read, and not its manifest alone. */
export const isRead = ({ metrics }: { readonly metrics: Metrics }): boolean => metrics.unpacked !== null

export const METRIC_NAMES: readonly Metric[] = Object.keys(METRICS).filter(isMetric)

function isMetric(name: string): name is Metric {
  return Object.hasOwn(METRICS, name)
}
