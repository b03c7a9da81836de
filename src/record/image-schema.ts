import * as v from 'valibot'
import { METRIC_NAMES, METRICS, type Metric, type Metrics } from '../metrics.ts'
import { COUNT, FLAG, jsonList, jsonMap, jsonObject, oneOf, SECONDS, TEXT } from '../units/json-schemas.ts'
import { LATER_FIELDS } from './record.ts'

const COUNT_OR_NULL = v.nullable(COUNT)
const TEXTS = jsonList(TEXT)

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- METRIC_NAMES are all keys of Metrics
const METRIC_FIELDS = Object.fromEntries(
  METRIC_NAMES.map((metric): readonly [Metric, v.GenericSchema<number | null>] => [
    metric,
    METRICS[metric].unknown === null ? COUNT : COUNT_OR_NULL,
  ]),
) as { readonly [M in Metric]: v.GenericSchema<Metrics[M]> }

const LAYER = jsonObject({
  diffId: TEXT,
  instruction: TEXT,
  line: COUNT_OR_NULL,
  origin: oneOf(['own', 'base', 'unknown']),
  unpacked: COUNT,
  download: COUNT_OR_NULL,
  files: COUNT,
})

const HIDDEN = jsonObject({
  layer: COUNT,
  hiddenBy: COUNT,
  how: oneOf(['deleted', 'overwritten', 'owner', 'mode', 'unchanged']),
  bytes: COUNT,
  files: COUNT,
  paths: TEXTS,
})

const REPOSITORY = jsonObject({
  layer: COUNT,
  path: TEXT,
  bytes: COUNT,
  hidden: COUNT,
  files: COUNT,
  hiddenFiles: COUNT_OR_NULL,
})

const MODULE = jsonObject({
  path: TEXT,
  version: TEXT,
  kind: oneOf(['main', 'dependency', 'std', 'unknown']),
  bytes: COUNT,
  replacedBy: v.exactOptional(TEXT),
})

const GO_BINARY = jsonObject({
  path: TEXT,
  layer: COUNT,
  size: COUNT,
  goVersion: TEXT,
  stripped: FLAG,
  strippedSize: COUNT_OR_NULL,
  interpreter: TEXT,
  settings: jsonMap(TEXT, 'strings'),
  linkerFlags: v.exactOptional(TEXT),
  main: TEXT,
  modules: jsonList(MODULE),
  packages: jsonList(jsonObject({ path: TEXT, module: TEXT, bytes: COUNT })),
  buckets: jsonMap(COUNT, 'whole numbers from 0 to 2^53 − 1'),
  notes: TEXTS,
})

const ADVICE = jsonObject({
  kind: oneOf([
    'strip',
    'multi-stage',
    'toolchain',
    'go cache',
    'sources',
    'package manager cache',
    'hidden files',
    'metadata copies',
    'unchanged copies',
    'duplicates',
    'base image',
  ]),
  saving: COUNT,
  paths: TEXTS,
  files: COUNT,
  layer: COUNT_OR_NULL,
  hiddenBy: COUNT_OR_NULL,
  line: COUNT_OR_NULL,
  flag: v.exactOptional(TEXT),
})

const MOUNT = jsonObject({
  name: TEXT,
  found: oneOf(['hit', 'partial', 'miss', 'held', 'unknown', 'left']),
  reason: v.nullable(TEXT),
  restored: COUNT,
  saved: COUNT_OR_NULL,
  unsaved: v.nullable(TEXT),
  fetchSeconds: v.exactOptional(SECONDS),
  storeSeconds: v.exactOptional(SECONDS),
})

const MOUNTS = jsonObject({
  mounts: jsonList(MOUNT),
  restoreSeconds: SECONDS,
  saveSeconds: SECONDS,
  storeBytes: COUNT_OR_NULL,
  stepSeconds: SECONDS,
  coldSeconds: v.nullable(SECONDS),
})

const VERTEX = jsonObject({
  name: TEXT,
  seconds: SECONDS,
  cached: FLAG,
  cacheMounts: v.exactOptional(v.literal(true, 'is not true')),
})

const BASE_IMAGE = jsonObject({ name: TEXT, digest: TEXT })

const MAKING = jsonObject({
  as: oneOf(['head', 'rebuild']),
  beside: v.nullable(jsonObject({ count: COUNT, bytes: COUNT })),
  outside: v.exactOptional(TEXTS),
})

const MEASURE = jsonObject({
  amount: v.nullable(SECONDS),
  count: COUNT,
  names: TEXTS,
  repository: v.exactOptional(COUNT),
  unknown: v.exactOptional(TEXT),
})

/** An image of a migrated record (docs/record.schema.json): everything the program relies on. */
export const IMAGE = jsonObject({
  name: TEXT,
  platform: TEXT,
  digest: TEXT,
  configDigest: TEXT,
  definition: v.nullable(jsonObject({ context: TEXT, file: TEXT, target: TEXT })),
  metrics: jsonObject(METRIC_FIELDS),
  measures: v.exactOptional(jsonMap(MEASURE, 'measures')),
  downloadMethod: oneOf(['blobs', 'gzip-6', 'none']),
  layers: jsonList(LAYER),
  paths: jsonList(jsonObject({ path: TEXT, bytes: COUNT, layer: COUNT, content: TEXT })),
  pathsComplete: FLAG,
  hidden: jsonList(HIDDEN),
  duplicates: jsonList(jsonObject({ content: TEXT, bytes: COUNT, copies: COUNT, paths: TEXTS })),
  goBinaries: jsonList(GO_BINARY),
  packed: jsonList(jsonObject({ path: TEXT, bytes: COUNT, packer: TEXT })),
  repository: v.exactOptional(jsonList(REPOSITORY)),
  baseImage: v.nullable(BASE_IMAGE),
  builtOn: v.exactOptional(jsonList(BASE_IMAGE)),
  attestations: COUNT,
  foreignLayers: jsonList(jsonObject({ digest: TEXT, download: COUNT })),
  advice: jsonList(ADVICE),
  build: v.nullable(jsonObject({ seconds: SECONDS, vertices: jsonList(VERTEX), mounts: v.exactOptional(MOUNTS) })),
  made: v.exactOptional(MAKING),
  notRecorded: v.exactOptional(jsonList(oneOf(LATER_FIELDS))),
})
