import { expect, test } from '@jest/globals'
import { stepName } from '../../../src/buildkit/step-name.ts'

test.each([
  ['[builder 4/6] RUN go build -ldflags "-X main.token=canary"', '[builder 4/6] RUN'],
  ['[builder  4/12] COPY canary.txt ./', '[builder 4/12] COPY'],
  ['[2/3] RUN echo [internal] 1/2', '[2/3] RUN'],
  [
    '[linux/amd64->arm64 builder 1/2] FROM docker.io/library/golang:1.22@sha256:abc',
    '[linux/amd64->arm64 builder 1/2] FROM',
  ],
  ['[stage-1 2/2] ONBUILD RUN true', '[stage-1 2/2] RUN'],
  ['[stage-1 2/2] LINK COPY a b', '[stage-1 2/2] COPY'],
  ['exporting to image', 'exporting to image'],
  ['exporting to oci image format', 'exporting to oci image format'],
  ['[internal] load build definition from Dockerfile', undefined],
  ['[auth] library/alpine:pull token for registry', undefined],
  ['importing cache manifest from canary', undefined],
  ['docker-image://docker.io/docker/dockerfile:1', undefined],
])('%s is kept as %s', (name, kept) => {
  expect(stepName(name)).toBe(kept)
})

test('a long name takes no long time', () => {
  expect(stepName(`[${'a '.repeat(100_000)}`)).toBeUndefined()
  expect(stepName(`[${' '.repeat(100_000)}`)).toBeUndefined()
})
