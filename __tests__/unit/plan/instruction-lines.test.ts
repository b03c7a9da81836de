import { describe, expect, test } from '@jest/globals'
import { instructionLines } from '../../../src/plan/instruction-lines.ts'

const INPUTS = { target: '', 'build-args': [], 'build-contexts': [], platforms: [], buildkit: ['v0.26.3'] }

/** BuildKit's history for the Dockerfile below; a minus marks an entry without a layer. */
const HISTORY = [
  'ADD rootfs.tar / # buildkit',
  '-CMD ["/bin/sh"]',
  '-ARG VERSION=1',
  '-ENV A=1 B=2',
  '-LABEL x=y',
  'WORKDIR /srv',
  'RUN |1 VERSION=1 /bin/sh -c echo one > one\n: FROM nothing\n # buildkit',
  'COPY <<a.txt <<b.txt /data/ # buildkit',
  'RUN |1 VERSION=1 /bin/sh -c true # buildkit',
  'RUN |1 VERSION=1 /bin/sh -c echo $VERSION     two > /two # buildkit',
  'COPY --chmod=755 /app /app # buildkit',
  '-USER 1',
  '-CMD ["/app"]',
]

const DOCKERFILE = `# syntax=docker/dockerfile:1
ARG BASE=alpine
FROM golang:1.22-alpine AS build
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/root/.cache/go-build \\
    CGO_ENABLED=0 \\
    go build -o /app .

FROM $BASE AS runtime
ARG VERSION=1
ENV A=1 B=2
LABEL x=y
WORKDIR /srv
RUN <<EOT
echo one > one
: FROM nothing
EOT

FROM runtime
COPY <<a.txt <<b.txt /data/
one
a.txt
two
b.txt
RUN true
RUN echo $VERSION \\
    # a comment
    two > /two
COPY --from=build --chmod=755 /app /app
USER 1
CMD ["/app"]
`

const stack = (history: readonly string[], baseLayers?: number) => ({
  history: history.map((text) => ({ created_by: text.replace(/^-/, ''), empty_layer: text.startsWith('-') })),
  layers: history.filter((text) => !text.startsWith('-')).length,
  baseLayers,
})

test('stages that start from earlier ones, heredocs, comments and continued lines', () => {
  expect(instructionLines(DOCKERFILE, INPUTS, stack(HISTORY, 1))).toEqual({
    layers: [null, 14, 15, 21, 26, 27, 30],
    compiled: [null, null, null, null, null, null, 6],
    linkerFlags: [null, null, null, null, null, null, { flags: '', quote: '"' }],
    copied: [null, null, null, null, null, null, null],
    from: 20,
  })
})

const nothing = (layers: number) => Array.from({ length: layers }, () => null)

describe('no line is a guess', () => {
  test.each([
    ['the base image is not known', stack(HISTORY)],
    ['it has another number of layers', stack(HISTORY, 2)],
    ['an instruction is another one', stack(HISTORY.with(8, 'COPY x y'), 1)],
    ['the history is short', stack(HISTORY.slice(-4), 0)],
    ['there is no history', { history: [], layers: 3, baseLayers: 1 }],
    ['entries are without text', { ...stack(HISTORY, 1), history: HISTORY.map(() => ({})) }],
    ['there are more layers than entries', { ...stack(HISTORY, 1), layers: 9 }],
  ])('when %s', (_, given) => {
    expect(instructionLines(DOCKERFILE, INPUTS, given).layers).toEqual(nothing(given.layers))
  })

  test('when a stage has triggers for those that start from it', () => {
    const triggers = 'FROM alpine AS a\nONBUILD RUN true\nFROM a\nRUN true\n'
    const history = ['ADD x', '-ONBUILD RUN true', 'RUN true', 'RUN true']
    expect(instructionLines(triggers, INPUTS, stack(history, 1)).layers).toEqual([null, null, null])
  })

  test.each([
    ['the FROM has a variable without a value', 'FROM $NOWHERE:$BUILDARCH\nCOPY a b\n'],
    ['there is no FROM', 'COPY a b\n'],
    ['nothing is there', ''],
  ])('when %s', (_, dockerfile) => {
    const none = {
      layers: [null, null],
      compiled: [null, null],
      linkerFlags: [null, null],
      copied: [null, null],
      from: null,
    }
    expect(instructionLines(dockerfile, INPUTS, stack(['ADD x', 'COPY a b'], 1))).toEqual(none)
  })
})

test('a trigger is no entry of the history', () => {
  const triggers = 'FROM alpine\nONBUILD RUN true\nENV A=1\nONBUILD COPY c d\nCOPY a b\n'
  const history = ['ADD x', '-ENV A=1', 'COPY a b # buildkit']
  expect(instructionLines(triggers, INPUTS, stack(history, 1)).layers).toEqual([null, 5])
})

describe('the stage that is built', () => {
  const ALL = [null, 14, 15, 21, 26, 27, 30]
  const fromBase = HISTORY.slice(0, 2)
  test.each([
    [{ target: 'runtime' }, HISTORY.slice(0, 7), { layers: [null, 14, 15], from: 10 }],
    [{ target: 'build' }, ['ADD x', 'WORKDIR /src', 'COPY . .', 'RUN go build'], { layers: [null, 4, 5, 6], from: 3 }],
    [
      { 'build-contexts': ['runtime=docker-image://x'] },
      [...fromBase, ...HISTORY.slice(7)],
      { layers: [null, 21, 26, 27, 30], from: 20 },
    ],
    [{ 'build-contexts': ['build=docker-image://x'] }, HISTORY, { layers: ALL, from: 20 }],
  ])('%j', (inputs, history, lines) => {
    expect(instructionLines(DOCKERFILE, { ...INPUTS, ...inputs }, stack(history, 1))).toMatchObject(lines)
  })
})

test('a stage for a platform is the one of the only platform that is built for', () => {
  const dockerfile =
    'FROM alpine AS amd64\nCOPY a b\nFROM alpine AS arm64\nENV A=1\nCOPY c d\nFROM ${TARGETARCH}\nUSER 1\n'
  const linesFor = (platforms: readonly string[], history: readonly string[]) =>
    instructionLines(`ARG TARGETARCH\n${dockerfile}`, { ...INPUTS, platforms: [...platforms] }, stack(history, 1))
      .layers
  const [amd64, arm64] = [['ADD x', 'COPY a b', '-USER 1'], ['ADD x', '-ENV A=1', 'COPY c d', '-USER 1']] // prettier-ignore
  expect(linesFor(['linux/amd64'], amd64)).toEqual([null, 3])
  expect(linesFor(['linux/arm64'], arm64)).toEqual([null, 6])
  expect(linesFor([], amd64)).toEqual([null, null])
  expect(linesFor(['linux/amd64', 'linux/arm64'], amd64)).toEqual([null, null])
})

test('the classic builder writes its history in another way', () => {
  const history = [
    '/bin/sh -c #(nop) ADD file:ab in / ',
    '/bin/sh -c #(nop) COPY dir:12 in /b ',
    '-/bin/sh -c #(nop)  CMD ["b"]',
  ]
  expect(instructionLines('FROM alpine\nCOPY a b\nCMD ["b"]', INPUTS, stack(history, 1)).layers).toEqual([null, 2])
})
