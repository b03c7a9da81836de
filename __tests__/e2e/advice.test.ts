import { describe, expect, test } from '@jest/globals'
import type { AdviceKind } from '../../src/advice/advice.ts'
import { advisedModule, expectStripSaves, expectToolchainSaves } from '../support/advice-followed.ts'
import { NONCE } from '../support/nonce.ts'
import { imageName } from '../support/test-images.ts'

const hello = advisedModule()

// Other releases and processors, a dynamic program, Go's cache, copies of a folder: __tests__/matrix/advice.test.ts
test('what stripping saves, by doing it', async () => {
  const commands = ['go build -ldflags="-X main.a=1"', 'go build -ldflags="-s -w -X main.a=1"'] as const
  await expectStripSaves(hello, 'golang:1.23-alpine', commands)
})

describe('what a last stage of its own saves, by doing it', () => {
  const BUILD = `FROM golang:1.23-alpine AS build
WORKDIR /src
COPY go.mod main.go ./
RUN --mount=type=cache,target=/root/.cache/go-build go build -ldflags="-s -w" -o /usr/local/bin/hello .
`
  const START = 'ENTRYPOINT ["/usr/local/bin/hello"]\n'

  test('a static program goes to scratch', async () => {
    const last = 'FROM scratch\nCOPY --from=build /usr/local/bin/hello /usr/local/bin/hello\n'
    const image = await hello.expectExact('multi-stage', `${BUILD}${START}`, `${BUILD}${last}${START}`)
    expect(image.advice[0]).toMatchObject({ kind: 'multi-stage', line: 1 })
  })

  test('one that a shell starts leaves the toolchain behind, as tar lists it', async () => {
    const image = imageName('toolchain')
    await hello.weigh(`${BUILD}CMD hello\n`, image)
    await expectToolchainSaves(image)
  })
})

describe('what the other advice saves, by following it', () => {
  const GO = 'FROM golang:1.23-alpine\nCOPY go.mod main.go /src/\nWORKDIR /src\n'
  const CACHED = 'RUN --mount=type=cache,target=/root/.cache/go-build go build -ldflags="-s -w" -o /hello .'
  const STATIC = `${GO.replace('alpine', 'alpine AS build')}${CACHED}\n`
  const LAST = 'COPY --from=build /hello /hello\nENTRYPOINT ["/hello"]\n'
  const ALPINE = `FROM alpine\nENV NONCE=${NONCE}\n`

  test.each<[AdviceKind, string, string]>([
    ['base image', `${STATIC}FROM alpine\n${LAST}`, `${STATIC}FROM scratch\n${LAST}`],
    ['sources', 'FROM scratch\nCOPY go.mod main.go data.bin /src/\n', 'FROM scratch\nCOPY data.bin /src/\n'],
    [
      'package manager cache',
      `${ALPINE}RUN mkdir -p /var/cache/apk && head -c 90000 /dev/urandom > /var/cache/apk/APKINDEX.tar.gz\n`,
      `${ALPINE}RUN mkdir -p /var/cache/apk\n`,
    ],
    [
      'hidden files',
      `${ALPINE}RUN head -c 400000 /dev/urandom > /gone\nRUN rm /gone\n`,
      `${ALPINE}RUN head -c 400000 /dev/urandom > /gone && rm /gone\n`,
    ],
    [
      'metadata copies',
      `${ALPINE}COPY data.bin /data\nRUN chmod 600 /data\n`,
      `${ALPINE}COPY --chmod=600 data.bin /data\n`,
    ],
    ['unchanged copies', `${ALPINE}COPY data.bin /data\nRUN touch /data\n`, `${ALPINE}COPY data.bin /data\n`],
    [
      'duplicates',
      `${ALPINE}RUN head -c 200000 /dev/zero > /one && cp /one /two && cp /one /three\n`,
      `${ALPINE}RUN head -c 200000 /dev/zero > /one && ln /one /two && ln -s /one /three\n`,
    ],
  ])('%s', async (kind, before, after) => {
    await hello.expectExact(kind, before, after)
  })

  test('a program that is copied out of an image is for its author to strip', async () => {
    const other = 'COPY --from=golang:1.23-alpine /usr/local/go/bin/gofmt /gofmt\n'
    const { advice } = await hello.weigh(`${STATIC.replace('-ldflags="-s -w" ', '')}FROM scratch\n${other}${LAST}`)
    expect(advice).toMatchObject([{ kind: 'strip', paths: ['hello'], layer: 1, line: 4 }])
  })

  test('where there is nothing to gain, nothing is said', async () => {
    expect((await hello.weigh(`${STATIC}FROM scratch\n${LAST}`)).advice).toEqual([])
  })
})
