import type { Sides } from '../../src/report/comparison-text.ts'
import { compareSides } from '../../src/comparison/compare.ts'
import {
  baseline,
  budget,
  catalogLayers,
  catalogPaths,
  grownImage,
  growth,
  imageRecord,
  layer,
  record,
  report,
  skippedGrowth,
  verdicts,
} from './records.ts'

/** Over both limits: a dependency and a package were added, and `download` was obtained in another way. */
export const GROWN = report({
  images: [
    grownImage({
      downloadMethod: 'gzip-6',
      layers: [...catalogLayers(14_775_700), layer('RUN apk add --no-cache curl # buildkit', 2_100_000, { files: 12 })],
      paths: [...catalogPaths(14_775_700), { path: 'usr/bin/curl', bytes: 260_000, layer: 4 }],
    }),
  ],
  outcomes: [budget('fail', 24_700_000), growth('fail', 24_700_000)],
  notes: ['The engine keeps no compressed layers, so download is gzip-6'],
  steps: [
    { name: 'build', seconds: 12.7 },
    { name: 'comparison', seconds: 0 },
  ],
})

const REASON = 'the remote does not have 9f8e7d6'

/** Within budget, with nothing to compare with; an image ID is all the engine has. */
export const WITHOUT_BASE = report({
  baseline: { kind: 'none', commit: undefined, reason: REASON },
  images: [imageRecord({ build: null, digest: '' })],
  outcomes: [budget('pass'), skippedGrowth(REASON)],
})

const THREE = [grownImage({ name: 'catalog', build: null }), ...['gateway', 'new-one'].map(idle)]

/** One image grew, one is unchanged, and one the base does not have. */
export const SEVERAL = report({
  images: THREE,
  baseline: baseline(['catalog', 'gateway'].map(idle)),
  verdict: verdicts(
    THREE.map(({ name, platform }) => ({
      name,
      platform,
      outcomes: [name === 'new-one' ? skippedGrowth('no image of that name and platform at the base') : growth('pass')],
    })),
  ),
})

function idle(name: string) {
  return imageRecord({ name, build: null })
}

const TRADITIONAL = record({
  images: [
    imageRecord({
      name: 'golang-traditional',
      layers: [
        layer('ADD debian.tar / # buildkit', 117_000_000),
        layer('RUN go build -o /server . # buildkit', 90_000_000),
      ],
      paths: [{ path: 'server', bytes: 90_000_000, layer: 1 }],
      pathsComplete: false,
    }),
  ],
})
const MULTISTAGE = record({
  images: [imageRecord({ name: 'golang-multistage', metrics: { own: null, base: null } })],
})

/** Two images that share nothing. */
export const SIDES: Sides = {
  base: { name: 'golang-traditional', record: TRADITIONAL },
  head: { name: 'golang-multistage', record: MULTISTAGE },
  comparison: compareSides(MULTISTAGE, TRADITIONAL),
}
