import { expect, test } from '@jest/globals'
import { fromImages } from '../../../src/buildkit/from-images.ts'
import { vertex } from '../../support/vertices.ts'

const DIGEST = `sha256:${'a'.repeat(64)}`

test.each([
  [`[1/2] FROM docker.io/library/alpine:latest@${DIGEST}`, 'docker.io/library/alpine:latest'],
  [`[stage-1 1/2] FROM docker.io/library/alpine:latest@${DIGEST}`, 'docker.io/library/alpine:latest'],
  [`[linux/arm64 build 1/9] FROM registry:5000/a/b@${DIGEST}`, 'registry:5000/a/b'],
  [`[build 1/2] FROM docker.io/library/golang:1.22@${DIGEST} `, 'docker.io/library/golang:1.22'],
  [`FROM docker.io/library/busybox:latest@${DIGEST}`, 'docker.io/library/busybox:latest'], // of COPY --from
])('%s', (name, reference) => {
  expect(fromImages([vertex(name)])).toEqual([{ reference, digest: DIGEST }])
})

test('an image without a digest', () => {
  const reference = 'docker.io/library/alpine:latest'
  expect(fromImages([vertex(`[1/2] FROM ${reference}`)])).toEqual([{ reference, digest: '' }])
})

test.each([
  '[1/2] FROM docker.io/library/alpine@sha256:abc',
  `[2/2] COPY --from=docker.io/library/alpine@${DIGEST} /a /b`,
  `[2/2] RUN echo FROM alpine@${DIGEST}`,
  `[internal] load metadata for docker.io/library/alpine@${DIGEST}`,
])('%s names none', (name) => {
  expect(fromImages([vertex(name)])).toEqual([])
})

test('all of a build', () => {
  const names = ['a', 'b'].map((name) => `[${name} 1/1] FROM docker.io/library/${name}@${DIGEST}`)
  expect(fromImages(names.map((name) => vertex(name))).map(({ reference }) => reference)).toEqual([
    'docker.io/library/a',
    'docker.io/library/b',
  ])
})
