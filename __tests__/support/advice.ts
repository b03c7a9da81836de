import type { AdviceFacts } from '../../src/advice/advice-facts.ts'
import { goBinary } from './go-records.ts'
import { file, layer } from './records.ts'
import { WEIGHTLESS } from './weightless.ts'
import type { LayerWeight } from '../../src/inventory/layer-weight.ts'
import type { GoProgram } from '../../src/inventory/programs.ts'

/** The image of advice tests: a base with a shell, one COPY and one RUN. Lines 4, 5 and 6 of a Dockerfile. */
export const BASE = layer('ADD rootfs.tar / # buildkit', 2_000_000, { origin: 'base', files: 7 })
export const COPY = layer('COPY . . # buildkit', 10_000_000)
export const RUN = layer('RUN go build -o /app . # buildkit', 5_000_000)

/** The same layers of an image without a known build. */
export const ofUnknownOrigin = (layers: readonly LayerWeight[]): readonly LayerWeight[] =>
  layers.map((each) => Object.assign({}, each, { origin: 'unknown' }))

/** Facts about an image of 17 MB that needs no advice, except for `fields`. */
export function adviceFacts({ metrics, ...fields }: Partial<AdviceFacts> = {}): AdviceFacts {
  const layers = fields.layers ?? [BASE, COPY, RUN]
  const unpacked = layers.reduce((sum, each) => sum + each.unpacked, 0)
  const bases = layers.filter(({ origin }) => origin === 'base')
  const base = layers.some(({ origin }) => origin === 'unknown')
    ? null
    : bases.reduce((sum, each) => sum + each.unpacked, 0)
  const own = base === null ? null : unpacked - base
  return {
    metrics: metrics ?? { ...WEIGHTLESS, unpacked, rootfs: unpacked, own, base, layers: layers.length, files: 1 },
    layers,
    files: [file('bin/busybox', 2_000_000, 0)],
    hidden: [],
    duplicates: [],
    goBinaries: [],
    repository: [],
    program: '',
    lines: {
      layers: [null, 5, 6],
      compiled: [null, null, 6],
      linkerFlags: [null, null, null],
      copied: [null, { to: 'src', isRepository: false, hasRoot: true }, null],
      from: 4,
    },
    ...fields,
  }
}

const RUNTIME = [{ path: 'runtime', module: 'std', bytes: 1_000_000 }]

/** A Go program at a path in a layer: static, stripped and self-contained unless `fields` say otherwise. */
export const program = (path: string, inLayer: number, fields: Partial<GoProgram> = {}): GoProgram =>
  goBinary(path, ['std go1.26.0 1000000', 'main  3000000'], { layer: inLayer, packages: RUNTIME, ...fields })
