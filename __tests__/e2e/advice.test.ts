import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { AdviceKind } from '../../src/advice/advice.ts'
import type { ImageRecord, Record } from '../../src/record/record.ts'
import { CLASSIC, docker, environmentOf, removeTestImages } from '../support/engines.ts'
import { buildExample, copyExample, EXAMPLE_IMAGES } from '../support/examples.ts'
import { weighbridge } from '../support/programs.ts'
import { temporaryFolder } from '../support/repository.ts'

let folder: Awaited<ReturnType<typeof temporaryFolder>>
beforeAll(async () => {
  folder = await temporaryFolder()
  copyExample('hello', folder.path)
  execFileSync('sh', ['-c', 'head -c 300000 /dev/urandom > data.bin'], { cwd: folder.path })
})
afterAll(async () => {
  removeTestImages(CLASSIC)
  await folder[Symbol.asyncDispose]()
})

/** Builds a Dockerfile in the folder of the example and weighs it, as a user does. */
async function weigh(dockerfile: string): Promise<ImageRecord> {
  writeFileSync(join(folder.path, 'Dockerfile'), dockerfile)
  return recordOf('run', '--json', '--tags', 'weighbridge-e2e/advice:latest')
}

async function recordOf(...args: readonly string[]): Promise<ImageRecord> {
  const options = { cwd: folder.path, env: environmentOf(CLASSIC) }
  const { stdout, ...rest } = await weighbridge(args, options)
  expect(rest).toEqual({ code: 0, stderr: '' })
  const record: Record = JSON.parse(stdout)
  return record.images[0]!
}

const savingOf = ({ advice }: ImageRecord, kind: AdviceKind) => advice.find((each) => each.kind === kind)?.saving

/** What following the advice saves: the change of `unpacked` from one Dockerfile to the other. */
async function expectExact(kind: AdviceKind, before: string, after: string): Promise<ImageRecord> {
  const image = await weigh(before)
  const followed = await weigh(after)
  expect(savingOf(image, kind)).toBe(image.metrics.unpacked - followed.metrics.unpacked)
  expect(savingOf(followed, kind)).toBeUndefined()
  return image
}

describe('what stripping saves, by doing it', () => {
  test.each([
    ['golang:1.19', 'CGO_ENABLED=0 go build', 'CGO_ENABLED=0 go build -ldflags="-s -w"'],
    ['golang:1.22-alpine', 'GOARCH=arm64 go build', 'GOARCH=arm64 go build -ldflags="-s -w"'],
    ['golang:1.23-alpine', 'go build -ldflags="-X main.a=1"', 'go build -ldflags="-s -w -X main.a=1"'],
  ])('%s: %s', async (base, build, stripped) => {
    const dockerfile = (command: string) => `FROM ${base} AS build
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/root/.cache/go-build ${command} -o /hello .
FROM scratch
COPY --from=build /hello /hello
ENTRYPOINT ["/hello"]
`
    const image = await expectExact('strip', dockerfile(build), dockerfile(stripped))
    expect(image.advice).toMatchObject([{ kind: 'strip', paths: ['hello'], files: 1, layer: 0, line: 4 }])
  })
})

describe('what a last stage of its own saves, by doing it', () => {
  const BUILD = `FROM golang:1.23-alpine AS build
WORKDIR /src
COPY go.mod main.go ./
RUN go build -ldflags="-s -w" -o /usr/local/bin/hello .
`
  const START = 'ENTRYPOINT ["/usr/local/bin/hello"]\n'

  test('a static program goes to scratch', async () => {
    const last = 'FROM scratch\nCOPY --from=build /usr/local/bin/hello /usr/local/bin/hello\n'
    const image = await expectExact('multi-stage', `${BUILD}${START}`, `${BUILD}${last}${START}`)
    expect(image.advice[0]).toMatchObject({ kind: 'multi-stage', line: 1 })
  })

  test('a dynamic one leaves the toolchain behind, as tar lists it', async () => {
    const single = EXAMPLE_IMAGES.find(({ name }) => name === 'hello-single')!
    const tag = buildExample(CLASSIC, single)
    const container = docker(CLASSIC, 'create', tag)
    try {
      const script = `docker export ${container} | tar -tvf - usr/local/go`
      const listing = execFileSync('sh', ['-c', script], {
        env: environmentOf(CLASSIC),
        encoding: 'utf8',
        maxBuffer: 64e6,
      })
      const files = listing.split('\n').filter((line) => line.startsWith('-'))
      const bytes = files.reduce((sum, line) => sum + Number(line.split(/\s+/)[2]), 0)
      const { advice } = await recordOf('inspect', '--json', tag)
      expect(advice[0]).toMatchObject({ kind: 'toolchain', saving: bytes, files: files.length })
    } finally {
      docker(CLASSIC, 'rm', container)
    }
  })
})

describe('what the other advice saves, by following it', () => {
  const GO = 'FROM golang:1.23-alpine\nCOPY go.mod main.go /src/\nWORKDIR /src\n'
  const BUILD = 'RUN go build -ldflags="-s -w" -o /hello .'
  const CACHED = BUILD.replace('RUN', 'RUN --mount=type=cache,target=/root/.cache/go-build')
  const STATIC = `${GO.replace('alpine', 'alpine AS build')}${CACHED}\n`
  const LAST = 'COPY --from=build /hello /hello\nENTRYPOINT ["/hello"]\n'

  test.each<[AdviceKind, string, string]>([
    ['base image', `${STATIC}FROM alpine\n${LAST}`, `${STATIC}FROM scratch\n${LAST}`],
    ['go cache', `${GO}${BUILD}\n`, `${GO}${BUILD} && rm -r /root/.cache /root/.config\n`],
    ['sources', 'FROM scratch\nCOPY go.mod main.go data.bin /src/\n', 'FROM scratch\nCOPY data.bin /src/\n'],
    [
      'package manager cache',
      'FROM alpine\nRUN mkdir -p /var/cache/apk && head -c 90000 /dev/urandom > /var/cache/apk/APKINDEX.tar.gz\n',
      'FROM alpine\nRUN mkdir -p /var/cache/apk\n',
    ],
    [
      'hidden files',
      'FROM alpine\nRUN head -c 400000 /dev/urandom > /gone\nRUN rm /gone\n',
      'FROM alpine\nRUN head -c 400000 /dev/urandom > /gone && rm /gone\n',
    ],
    [
      'metadata copies',
      'FROM alpine\nCOPY data.bin /data\nRUN chmod 600 /data\n',
      'FROM alpine\nCOPY --chmod=600 data.bin /data\n',
    ],
    ['unchanged copies', 'FROM alpine\nCOPY data.bin /data\nRUN touch /data\n', 'FROM alpine\nCOPY data.bin /data\n'],
    [
      'duplicates',
      'FROM alpine\nRUN head -c 200000 /dev/zero > /one && cp /one /two && cp /one /three\n',
      'FROM alpine\nRUN head -c 200000 /dev/zero > /one && ln /one /two && ln -s /one /three\n',
    ],
  ])('%s', async (kind, before, after) => {
    await expectExact(kind, before, after)
  })

  test('a program that is copied out of an image is for its author to strip', async () => {
    const other = 'COPY --from=golang:1.23-alpine /usr/local/go/bin/gofmt /gofmt\n'
    const { advice } = await weigh(`${STATIC.replace('-ldflags="-s -w" ', '')}FROM scratch\n${other}${LAST}`)
    expect(advice).toMatchObject([{ kind: 'strip', paths: ['hello'], layer: 1, line: 4 }])
  })

  test('where there is nothing to gain, nothing is said', async () => {
    expect((await weigh(`${STATIC}FROM scratch\n${LAST}`)).advice).toEqual([])
  })
})
