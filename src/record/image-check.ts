import type { AdviceKind } from '../advice/advice.ts'
import type { ModuleKind } from '../gobinary/go-binary.ts'
import { METRIC_NAMES, METRICS } from '../metrics.ts'
import type { Found } from '../mounts/outcome.ts'
import { count, flag, listOf, mapOf, object, oneOf, optional, orNull, seconds, text, type Check } from './check.ts'
import type { DownloadMethod } from '../image/image.ts'
import type { LayerWeight } from '../inventory/layer-weight.ts'
import type { Hiding } from '../inventory/inodes.ts'
import { LATER_FIELDS } from './migrate.ts'

const METRIC_CHECKS: Readonly<Record<string, Check>> = Object.fromEntries(
  METRIC_NAMES.map((metric) => [metric, METRICS[metric].unknown === null ? count : orNull(count)]),
)

// Written as keys, so the compiler asks for exactly the names of each type.
const ORIGINS: { readonly [O in LayerWeight['origin']]: true } = { own: true, base: true, unknown: true }
const METHODS: { readonly [M in DownloadMethod]: true } = { blobs: true, 'gzip-6': true, none: true }
const HIDINGS: { readonly [H in Hiding]: true } = {
  deleted: true,
  overwritten: true,
  owner: true,
  mode: true,
  unchanged: true,
}
const MODULE_KINDS: { readonly [K in ModuleKind]: true } = { main: true, dependency: true, std: true, unknown: true }
const ADVICE_KINDS: { readonly [K in AdviceKind]: true } = {
  strip: true,
  'multi-stage': true,
  toolchain: true,
  'go cache': true,
  sources: true,
  'package manager cache': true,
  'hidden files': true,
  'metadata copies': true,
  'unchanged copies': true,
  duplicates: true,
  'base image': true,
}
const FOUND: { readonly [F in Found]: true } = {
  hit: true,
  partial: true,
  miss: true,
  held: true,
  unknown: true,
  left: true,
}

const oneKeyOf = (keys: object): Check => oneOf(...Object.keys(keys))

const LAYER = object({
  diffId: text,
  instruction: text,
  line: orNull(count),
  origin: oneKeyOf(ORIGINS),
  unpacked: count,
  download: orNull(count),
  files: count,
})

const HIDDEN = object({
  layer: count,
  hiddenBy: count,
  how: oneKeyOf(HIDINGS),
  bytes: count,
  files: count,
  paths: listOf(text),
})

const REPOSITORY = object({
  layer: count,
  path: text,
  bytes: count,
  hidden: count,
  files: count,
  hiddenFiles: orNull(count),
})

const MODULE = object({
  path: text,
  version: text,
  kind: oneKeyOf(MODULE_KINDS),
  bytes: count,
  replacedBy: optional(text),
})

const GO_BINARY = object({
  path: text,
  layer: count,
  size: count,
  goVersion: text,
  stripped: flag,
  strippedSize: orNull(count),
  interpreter: text,
  settings: mapOf(text),
  linkerFlags: optional(text),
  main: text,
  modules: listOf(MODULE),
  packages: listOf(object({ path: text, module: text, bytes: count })),
  buckets: mapOf(count),
  notes: listOf(text),
})

const ADVICE = object({
  kind: oneKeyOf(ADVICE_KINDS),
  saving: count,
  paths: listOf(text),
  files: count,
  layer: orNull(count),
  hiddenBy: orNull(count),
  line: orNull(count),
  flag: optional(text),
})

const MOUNT = object({
  name: text,
  found: oneKeyOf(FOUND),
  reason: orNull(text),
  restored: count,
  saved: orNull(count),
  unsaved: orNull(text),
  fetchSeconds: optional(seconds),
  storeSeconds: optional(seconds),
})

const MOUNTS = object({
  mounts: listOf(MOUNT),
  restoreSeconds: seconds,
  saveSeconds: seconds,
  storeBytes: orNull(count),
  stepSeconds: seconds,
  coldSeconds: orNull(seconds),
})

const VERTEX = object({ name: text, seconds, cached: flag, cacheMounts: optional(oneOf(true)) })
const BUILD = object({ seconds, vertices: listOf(VERTEX), mounts: optional(MOUNTS) })

const MAKING = object({
  as: oneOf('head', 'rebuild'),
  beside: orNull(object({ count, bytes: count })),
  outside: optional(listOf(text)),
})

/** The image part of docs/record.schema.json in code: checks everything the program relies on. */
export const IMAGE: Check = object({
  name: text,
  platform: text,
  digest: text,
  configDigest: text,
  definition: orNull(object({ context: text, file: text, target: text })),
  metrics: object(METRIC_CHECKS),
  downloadMethod: oneKeyOf(METHODS),
  layers: listOf(LAYER),
  paths: listOf(object({ path: text, bytes: count, layer: count, content: text })),
  pathsComplete: flag,
  hidden: listOf(HIDDEN),
  duplicates: listOf(object({ content: text, bytes: count, copies: count, paths: listOf(text) })),
  goBinaries: listOf(GO_BINARY),
  packed: listOf(object({ path: text, bytes: count, packer: text })),
  repository: optional(listOf(REPOSITORY)),
  baseImage: orNull(object({ name: text, digest: text })),
  attestations: count,
  foreignLayers: listOf(object({ digest: text, download: count })),
  advice: listOf(ADVICE),
  build: orNull(BUILD),
  made: optional(MAKING),
  notRecorded: optional(listOf(oneKeyOf(LATER_FIELDS))),
})
