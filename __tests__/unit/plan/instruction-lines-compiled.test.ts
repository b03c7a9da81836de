import { describe, expect, test } from '@jest/globals'
import { instructionLines } from '../../../src/plan/instruction-lines.ts'

const INPUTS = { target: '', 'build-args': [], 'build-contexts': [], platforms: [], buildkit: ['v0.26.3'] }

/** Where the programs of the last layer are compiled, in an image with only these layers, all from its last stage. */
function compiledLast(dockerfile: string, buildContexts: readonly string[] = []) {
  const last = dockerfile.slice(dockerfile.lastIndexOf('FROM')).replaceAll('\\\n', ' ').split('\n').slice(1)
  const stack = {
    history: last.map((text) => ({ created_by: text })),
    layers: last.length,
    baseLayers: 0,
  }
  return instructionLines(dockerfile, { ...INPUTS, 'build-contexts': buildContexts }, stack).compiled.at(-1)
}

describe('a RUN that compiles', () => {
  test.each([
    ['go build .', 2],
    ['CGO_ENABLED=0 /usr/local/go/bin/go build', 2],
    ['cd cmd && \\\n go install ./...', 2],
    ['go -C cmd build', 2],
    ['go build;ls', 2],
    ['go install example.com/tool@latest', null],
    ['apk add go build-base', null],
    ['apk add cgo build', null],
    ['apk add make-go build', null],
    ['make build', null],
    ['go mod download', null],
  ])('%j: %j', (command, line) => {
    expect(compiledLast(`FROM golang\nRUN ${command}`)).toBe(line)
  })
})

const BUILD = 'FROM golang AS build\nRUN go build -o /app .\n'

describe('what is copied', () => {
  test.each([
    ['from the stage that compiles it', `${BUILD}FROM scratch\nCOPY --from=build /app /app`, 2],
    ['from a stage by its number', `${BUILD}FROM scratch\nCOPY --from=0 /app /app`, 2],
    ['through several stages', `${BUILD}FROM build AS b\nFROM b AS c\nFROM scratch\nCOPY --from=c /app /app`, 2],
    ['by a mount', `${BUILD}FROM alpine\nRUN --mount=type=bind,from=build,target=/a cp /a/app /`, 2],
    ['from a stage that compiles two', `${BUILD}RUN go build ./b\nFROM scratch\nCOPY --from=build /app /`, null],
    [
      'from a stage that compiles by a script',
      `${BUILD}FROM golang AS b\nRUN make\nFROM scratch\nCOPY --from=b / /`,
      null,
    ],
    ['from the context', `${BUILD}FROM scratch\nCOPY app /app`, null],
    ['beside what another instruction copies', `${BUILD}FROM alpine\nCOPY --from=build /app /app\nRUN fetch`, null],
    ['from an image', `${BUILD}FROM scratch\nCOPY --from=ghcr.io/p /probe /probe`, 'elsewhere'],
    ['from an image that a stage names', `${BUILD}FROM p AS t\nUSER 1\nFROM scratch\nCOPY --from=t /p /p`, 'elsewhere'],
    ['from an address', `${BUILD}FROM scratch\nADD --chmod=755 https://example.com/p /p`, 'elsewhere'],
  ])('%s', (_, dockerfile, compiled) => {
    expect(compiledLast(dockerfile)).toBe(compiled)
  })

  test.each([
    ['build=docker-image://x', 'elsewhere'],
    ['build=./folder', null],
    ['other=docker-image://x', 2],
  ])('where %s is a named context: %j', (context, compiled) => {
    expect(compiledLast(`${BUILD}FROM scratch\nCOPY --from=build /app /app`, [context])).toBe(compiled)
  })
})
