import type { Cause, SettingChange } from '../../src/comparison/cause.ts'
import type { Report } from '../../src/report/report.ts'
import type { Sides } from '../../src/report/comparison-page.ts'
import { compareSides } from '../../src/comparison/compare.ts'
import { advice, cause, causeOf, rest, setting, withCause } from './made-causes.ts'
import { goBinary } from './go-records.ts'
import {
  baseline,
  budget,
  catalogLayers,
  catalogPaths,
  file,
  grownImage,
  growth,
  imageRecord,
  layer,
  record,
  report,
  skippedGrowth,
  verdicts,
} from './records.ts'

const GRPC = { change: 'upgraded', from: 'v1.65.0', to: 'v1.70.0' } as const
const STD = { change: 'upgraded', from: 'go1.22.12', to: 'go1.23.4' } as const
const PROGRAM = 'usr/src/app/product-catalog'

/** Why `GROWN` grew: an upgrade and a new module in its program, and a package with its files. */
const GROWN_CAUSE = causeOf([
  cause('layer', 'COPY /usr/src/app/product-catalog ./', [10_575_700, 14_775_700], {
    parts: [
      cause('path', PROGRAM, [10_575_700, 14_775_700], {
        parts: [
          cause('module', 'google.golang.org/grpc', [1_500_000, 3_600_000], GRPC),
          cause('module', 'github.com/example/zstd', [null, 900_000], { to: 'v1.4.0' }),
          cause('module', 'standard library', [2_600_000, 2_900_000], STD),
          cause('bucket', 'runtime tables', [4_400_000, 5_200_000]),
          rest(100_000, 11),
        ],
      }),
    ],
  }),
  cause('layer', 'RUN apk add --no-cache curl', [null, 2_100_000], {
    parts: [cause('path', 'usr/bin/curl', [null, 260_000]), rest(1_840_000, 0)],
  }),
])

/** Over both limits: a dependency and a package were added, and `download` was obtained in another way. */
export const GROWN = explained(
  report({
    images: [
      grownImage({
        downloadMethod: 'gzip-6',
        layers: [
          ...catalogLayers(14_775_700),
          layer('RUN apk add --no-cache curl # buildkit', 2_100_000, { files: 12 }),
        ],
        paths: [...catalogPaths(14_775_700), file('usr/bin/curl', 260_000, 4)],
        attestations: 12_000,
        foreignLayers: [{ digest: `sha256:${'f'.repeat(64)}`, download: 1_200_000 }],
        packed: [{ path: 'usr/bin/tool', bytes: 500_000, packer: 'UPX' }],
        goBinaries: [goBinary(PROGRAM, [], { notes: ['its tables have an unknown version: by sections only'] })],
        advice: [
          advice('strip', { saving: 3_100_000, paths: [PROGRAM], layer: 3, line: 9 }),
          advice('sources', { saving: 41_000, paths: ['usr/src/app/products/main.go'], files: 3, layer: 2, line: 14 }),
        ],
      }),
    ],
    outcomes: [budget('fail', 24_700_000), growth('fail', 24_700_000)],
    notes: ['The engine keeps no compressed layers, so download is gzip-6'],
    steps: [
      { name: 'build', seconds: 12.7, beside: 0 },
      { name: 'baseline', seconds: 0.42, beside: 0.31 },
      { name: 'comments', seconds: 0.25, beside: 0.25 },
      { name: 'comparison', seconds: 0, beside: 0 },
    ],
  }),
  GROWN_CAUSE,
  [
    setting('base image', 'docker.io/library/alpine:3.19', 'docker.io/library/alpine:3.20'),
    setting('go version', 'go1.22.12', 'go1.23.4', PROGRAM),
    setting('stripped', 'stripped', 'not stripped', PROGRAM),
  ],
)

const REASON = 'the remote does not have 9f8e7d6'

/** Within budget, with nothing to compare with; the engine has only an image ID. */
export const WITHOUT_BASE = report({
  baseline: { kind: 'none', commit: undefined, reason: REASON },
  images: [imageRecord({ build: null, digest: '' })],
  outcomes: [budget('pass'), skippedGrowth(REASON)],
})

const THREE = [grownImage({ name: 'catalog', build: null }), ...['gateway', 'new-one'].map(idle)]

/** One image grew, one is unchanged, and the base does not have the third. */
export const SEVERAL = explained(
  report({
    images: THREE,
    baseline: baseline(['catalog', 'gateway'].map(idle)),
    verdict: verdicts(
      THREE.map(({ name, platform }) => ({
        name,
        platform,
        outcomes: [
          name === 'new-one' ? skippedGrowth('no image of that name and platform at the base') : growth('pass'),
        ],
      })),
    ),
  }),
  causeOf([cause('layer', 'COPY /usr/src/app/product-catalog ./', [10_575_700, 14_775_700])]),
)

function idle(name: string) {
  return imageRecord({ name, build: null })
}

const TRADITIONAL = record({
  commit: null,
  images: [
    imageRecord({
      name: 'golang-traditional',
      layers: [
        layer('ADD debian.tar / # buildkit', 117_000_000),
        layer('RUN go build -o /server . # buildkit', 90_000_000),
      ],
      paths: [file('server', 90_000_000, 1)],
      pathsComplete: false,
    }),
  ],
})
const MULTISTAGE = record({
  commit: null,
  images: [imageRecord({ name: 'golang-multistage', metrics: { own: null, base: null } })],
})

/** Two images that share nothing. */
export const SIDES: Sides = {
  base: { name: 'golang-traditional', record: TRADITIONAL },
  head: { name: 'golang-multistage', record: MULTISTAGE },
  comparison: withCause(
    compareSides(MULTISTAGE, TRADITIONAL),
    causeOf(
      [
        cause('layer', 'ADD debian.tar /', [117_000_000, null]),
        cause('layer', 'RUN go build -o /server .', [90_000_000, null], {
          parts: [cause('path', 'server', [90_000_000, null])],
        }),
        cause('layer', 'ADD alpine-minirootfs-3.20.3-x86_64.tar.gz /', [null, 7_800_000]),
        cause('layer', 'COPY /usr/src/app/product-catalog ./', [null, 10_575_700]),
        rest(24_300, 1),
      ],
      207_000_000,
    ),
    [setting('base image', 'docker.io/library/golang:1.22', 'docker.io/library/alpine:3.20')],
  ),
}

function explained(made: Report, why: Cause, settings: readonly SettingChange[] = []): Report {
  return { ...made, comparison: withCause(made.comparison, why, settings) }
}
