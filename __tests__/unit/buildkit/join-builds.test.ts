import { expect, test } from '@jest/globals'
import type { Build } from '../../../src/buildkit/build.ts'
import { joinBuilds } from '../../../src/buildkit/join-builds.ts'

const build = (platform: string, seconds: number): Build => ({
  imageId: `sha256:${platform}`,
  digest: `sha256:${platform}`,
  metadata: { 'containerimage.digest': `sha256:${platform}` },
  times: { seconds, vertices: [{ name: `step of ${platform}`, seconds, cached: false }] },
  cacheSteps: [],
  fromImages: [],
  ranStages: [],
})

test('builds that ran side by side took as long as the longest, and nothing names their image', () => {
  expect(joinBuilds([build('amd64', 2), build('arm64', 3)])).toEqual({
    imageId: '',
    digest: '',
    metadata: {},
    times: {
      seconds: 3,
      vertices: [
        { name: 'step of amd64', seconds: 2, cached: false },
        { name: 'step of arm64', seconds: 3, cached: false },
      ],
    },
    cacheSteps: [],
    fromImages: [],
    ranStages: [],
    ranLinked: {},
  })
})

const stage = (name: string) => ({ name, steps: 1 })
const ran = (linked: Build['ranLinked']): Build => ({ ...build('x', 1), ...(linked && { ranLinked: linked }) })

test('what ran of a linked target is known if it is known on each platform', () => {
  const whole = { lib: [stage('a')], base: [stage('b')] }
  expect(joinBuilds([ran(whole), ran({ lib: [stage('c')], base: undefined })]).ranLinked).toEqual({
    lib: [stage('a'), stage('c')],
    base: undefined,
  })
  expect(joinBuilds([ran(whole), ran(undefined)]).ranLinked).toEqual({ lib: undefined, base: undefined })
})
