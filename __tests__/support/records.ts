import type { Baseline, CommitBaseline } from '../../src/baseline/baseline.ts'
import type { ImageVerdict, LimitOutcome, RuleOutcome, Verdict } from '../../src/budget/verdict.ts'
import { compareRecords } from '../../src/comparison/compare.ts'
import type { ImageRecord, WeightRecord } from '../../src/record/record.ts'
import type { Report } from '../../src/report/report.ts'
import type { ReadMetrics } from '../../src/metrics.ts'
import type { LayerWeight } from '../../src/inventory/layer-weight.ts'
import type { FileWeight } from '../../src/inventory/file-weight.ts'
import { baselinesOf } from './baselines-of.ts'
import { growthRule, maxRule } from './rules.ts'
import { WEIGHTLESS } from './weightless.ts'

/** The commits and the time of all reports made here. */
export const HEAD = 'a1b2c3d4e5f60718293a4b5c6d7e8f9012345678'
export const BASE = '9f8e7d6c5b4a39281706f5e4d3c2b1a098765432'
export const NOW = Date.parse('2025-03-01T15:00:00Z')

const hash = (text: string) => Buffer.from(text).toString('hex').padEnd(64, '0').slice(0, 64)

/** An own layer. Its diffID is made from its instruction and bytes, unless given. */
export function layer(instruction: string, unpacked: number, fields: Partial<LayerWeight> = {}): LayerWeight {
  const diffId = `sha256:${hash(`${unpacked} ${instruction}`)}`
  const download = Math.round(unpacked * 0.4)
  return { diffId, instruction, line: null, origin: 'own', unpacked, download, files: 1, ...fields }
}

const ALPINE = layer('ADD alpine-minirootfs-3.20.3-x86_64.tar.gz / # buildkit', 7_800_000, {
  origin: 'base',
  files: 80,
})
const PRODUCTS = layer('COPY ./products ./products # buildkit', 24_300, { files: 3 })

/** A file of the rootfs. Its content is made from its path and bytes, unless given. */
export function file(path: string, bytes: number, inLayer = 0, content?: string): FileWeight {
  return { path, bytes, layer: inLayer, content: content ?? hash(`${bytes} ${path}`).slice(0, 32) }
}

/** The layers of product-catalog with a binary of `binary` bytes. */
export function catalogLayers(binary: number): readonly LayerWeight[] {
  const copy = layer('COPY /usr/src/app/product-catalog ./ # buildkit', binary)
  return [ALPINE, layer('WORKDIR /usr/src/app/', 0, { files: 0 }), PRODUCTS, copy]
}

/** The files of product-catalog, heaviest first. */
export function catalogPaths(binary: number): readonly FileWeight[] {
  const files = [
    file('usr/src/app/product-catalog', binary, 3),
    file('lib/libcrypto.so.3', 4_500_000),
    file('bin/busybox', 808_712),
    file('usr/src/app/products/products.json', 24_300, 2),
  ]
  return files.toSorted((a, b) => b.bytes - a.bytes)
}

export type ImageFields = Partial<Omit<ImageRecord, 'metrics'>> & { readonly metrics?: Partial<ReadMetrics> }
export type ReadRecord = ImageRecord & { readonly metrics: ReadMetrics }

/** A record of product-catalog, 18.4 MB unpacked. Metrics follow from `layers` unless given. */
export function imageRecord({ metrics, ...fields }: ImageFields = {}): ReadRecord {
  const layers = fields.layers ?? catalogLayers(10_575_700)
  return {
    name: 'product-catalog',
    platform: 'linux/amd64',
    digest: `sha256:${hash('manifest')}`,
    configDigest: `sha256:${hash('config')}`,
    definition: { context: 'examples/product-catalog', file: 'examples/product-catalog/Dockerfile', target: '' },
    downloadMethod: 'blobs',
    paths: catalogPaths(10_575_700),
    pathsComplete: true,
    hidden: [],
    duplicates: [],
    goBinaries: [],
    packed: [],
    baseImage: null,
    attestations: 0,
    foreignLayers: [],
    advice: [],
    build: {
      seconds: 42.13,
      vertices: [
        { name: '[builder 1/5] FROM docker.io/library/golang:1.22-alpine', seconds: 0, cached: true },
        { name: '[builder 3/5] RUN go mod download', seconds: 0, cached: true },
        { name: '[builder 5/5] RUN go build -o product-catalog .', seconds: 38.2, cached: false },
        { name: '[stage-1 4/4] COPY /usr/src/app/product-catalog ./', seconds: 0.21, cached: false },
      ],
    },
    ...fields,
    layers,
    metrics: { ...metricsOf(layers), ...metrics },
  }
}

function metricsOf(layers: readonly LayerWeight[]): ReadMetrics {
  const sum = (of: (layer: LayerWeight) => number) => layers.reduce((total, each) => total + of(each), 0)
  const unpacked = sum((each) => each.unpacked)
  const files = sum((each) => each.files)
  const base = sum((each) => (each.origin === 'base' ? each.unpacked : 0))
  const download = sum((each) => each.download ?? 0) + 1234
  const sums = { unpacked, download, rootfs: unpacked, own: unpacked - base, base, layers: layers.length, files }
  return { ...WEIGHTLESS, ...sums }
}

/** A record of one commit; of product-catalog unless images are given. */
export function record(fields: Partial<WeightRecord> = {}): WeightRecord {
  return {
    schemaVersion: 1,
    tool: { version: '0.1.0', method: 1 },
    commit: HEAD,
    createdAt: '2025-03-01T15:00:00.000Z',
    images: [imageRecord()],
    ...fields,
  }
}

/** A baseline that was stored three hours before `NOW`. */
export function baseline(images: readonly ImageRecord[] = [imageRecord()], fields: object = {}): CommitBaseline {
  const stored = record({ commit: BASE, createdAt: '2025-03-01T12:00:00.000Z', images })
  const why = 'the base side of the tested merge with main'
  const found = { why, source: 'record', store: 'the cache folder' } as const
  return { kind: 'baseline', commit: BASE, ...found, record: stored, beside: null, outside: [], ...fields }
}

/** Product-catalog after a dependency was added: 4.2 MB more in its binary, for the head of a report. */
export function grownImage(fields: ImageFields = {}): ReadRecord {
  return imageRecord({
    digest: `sha256:${hash('grown manifest')}`,
    layers: catalogLayers(14_775_700),
    paths: catalogPaths(14_775_700),
    ...fields,
  })
}

/** `budget: 20MB`, with its outcome on unpacked bytes. */
export function budget(status: 'pass' | 'fail', actual = status === 'fail' ? 22_600_000 : 18_400_000): LimitOutcome {
  const rule = maxRule('20MB')
  return { rule, status, actual, allowed: rule.max, isNear: false }
}

const GROWTH = growthRule('5% or 500kB')

/** `max-growth: 5% or 500kB` on unpacked bytes, from 18.4 MB. */
export function growth(status: 'pass' | 'fail', actual = status === 'fail' ? 22_600_000 : 18_400_000): LimitOutcome {
  return { rule: GROWTH, status, actual, allowed: 18_400_000 + 920_000, isNear: false }
}

/** The same rule, undecided. */
export const skippedGrowth = (reason: string): RuleOutcome => ({ rule: GROWTH, status: 'skip', reason })

/** The verdict on one image: the worst of the outcomes. */
export function verdict(outcomes: readonly RuleOutcome[], image: ImageRecord = imageRecord()): Verdict {
  return verdicts([{ name: image.name, platform: image.platform, outcomes }])
}

export function verdicts(images: readonly ImageVerdict[]): Verdict {
  const has = (wanted: RuleOutcome['status']): boolean =>
    images.some(({ outcomes }) => outcomes.some(({ status }) => status === wanted))
  return { status: has('fail') ? 'fail' : has('skip') ? 'unchecked' : has('warn') ? 'warn' : 'pass', images }
}

type ReportFields = Partial<Report> & {
  readonly baseline?: Baseline
  readonly images?: readonly ImageRecord[]
  readonly outcomes?: readonly RuleOutcome[]
}

const NOTHING = { notes: [], carried: [], built: [], notWeighed: [], steps: [] }

/**
 * A report on product-catalog, compared with its stored base: unchanged and within 20MB, unless fields say otherwise.
 * `images` are the head's, `baseline` is of all, `outcomes` belong to the first of them.
 */
export function report({
  images = [imageRecord()],
  outcomes = [budget('pass')],
  baseline: base = baseline(),
  ...fields
}: ReportFields = {}): Report {
  const head = fields.record ?? record({ images })
  return {
    record: head,
    head: HEAD,
    mergedHead: null,
    apart: [],
    repositoryUrl: null,
    baselines: baselinesOf(head, base),
    comparison: compareRecords(head, base),
    release: null,
    verdict: verdict(outcomes, head.images[0]),
    budgets: null,
    configFile: 'weighbridge.yml',
    wayToAccept: null,
    strict: false,
    push: null,
    ...NOTHING,
    now: NOW,
    ...fields,
  }
}
