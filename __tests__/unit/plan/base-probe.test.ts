import { expect, test } from '@jest/globals'
import { baseProbe, isOnbuild } from '../../../src/plan/base-probe.ts'
import { buildOf, errorOf } from '../../support/inputs.ts'

const PLACE = { driver: 'docker-container', directory: '/shop', scratch: '/tmp/s' }

test('builds the reference alone, into the layout of the build it belongs to', () => {
  const inputs = buildOf({ builder: 'b', platforms: 'linux/arm64', pull: 'true', tags: 'a:1', push: 'true' })
  expect(baseProbe('alpine:3.20', inputs, PLACE)).toEqual({
    args: [
      'build --progress rawjson --file /tmp/s/base.Dockerfile --iidfile /tmp/s/base-image-id',
      '--output type=oci,tar=false,dest=/tmp/s/layout --platform linux/arm64 --builder b',
      '--metadata-file /tmp/s/base-metadata.json --pull /tmp/s',
    ].flatMap((line) => line.split(' ')),
    directory: '/shop',
    secretFiles: [{ path: '/tmp/s/base.Dockerfile', content: 'FROM alpine:3.20\n' }],
    metadataFile: '/tmp/s/base-metadata.json',
    imageIdFile: '/tmp/s/base-image-id',
    weighed: { kind: 'layout', directory: '/tmp/s/layout' },
    silence: 1_800_000,
    pushes: [],
    aside: null,
  })
})

test('the docker driver keeps it in its engine, under a name of its own', () => {
  const plan = baseProbe('alpine', buildOf({}), { ...PLACE, driver: 'docker' })
  expect(plan).toMatchObject({ weighed: { kind: 'engine' }, aside: 'weighbridge-aside:base-image-s' })
  expect(plan.args.join(' ')).toMatch(/^build --tag weighbridge-aside:base-image-s .* type=image /)
})

test.each(['a\nRUN evil', 'a b', '-a', '', '$A', 'a"'])('%j is no reference', (reference) => {
  expect(errorOf(() => baseProbe(reference, buildOf({}), PLACE)).code).toBe('input.format')
})

test.each([
  ['[2/1] COPY . .', true],
  ['[linux/arm64 2/2] RUN go build', true],
  ['[ 3/10] RUN go build', true],
  ['[ 1/10] FROM alpine', false],
  ['[1/1] FROM docker.io/library/alpine:3.20@sha256:1d', false],
  ['[internal] load metadata for docker.io/library/alpine:3.20', false],
  ['exporting to image', false],
])('%s: ONBUILD %s', (step, expected) => {
  expect(isOnbuild(step)).toBe(expected)
})
