import { describe, expect, test } from '@jest/globals'
import type { CacheStep } from '../../../src/buildkit/cache-steps.ts'
import type { CacheMount, MountKind, MountUse } from '../../../src/plan/cache-mount.ts'
import { mountAdvice, type MountFacts } from '../../../src/mounts/mount-advice.ts'
import type { Found } from '../../../src/mounts/outcome.ts'
import { mount, mountOf, outcome, useOf } from '../../support/mounts.ts'

const DOWNLOAD = 'RUN --mount=type=cache,target=/go/pkg/mod go mod download'
const BUILD = [
  'RUN --mount=type=cache,target=/go/pkg/mod \\',
  '    # what the compiler keeps',
  '    --mount=type=cache,target=/root/.cache/go-build \\',
  '    go build -ldflags="-X main.version=$VERSION" -o /app .',
].join('\n')
const BUILT = `RUN --mount=type=cache,target=/go/pkg/mod     --mount=type=cache,target=/root/.cache/go-build     go build -ldflags="-X main.version=canary" -o /app .`

const cacheMount = (name: string, kind: MountKind, uses: readonly MountUse[]): CacheMount =>
  mountOf(name, { kind, uses })
const step = (text: string, cached: boolean, stage = 'build'): CacheStep => ({ stage, text, cached })
const KEPT = { 'no-cache': false, 'no-cache-filters': [] }

function facts(found: Found, steps: readonly CacheStep[], fields: Partial<MountFacts> = {}): MountFacts {
  const uses = [useOf(4, DOWNLOAD), useOf(6, BUILD)]
  const mounts = [
    cacheMount('/go/pkg/mod', 'go-mod', uses),
    cacheMount('/root/.cache/go-build', 'go-build', [uses[1]!]),
  ]
  const outcomes = mounts.map(({ name }) => mount(name, found))
  return { mounts, outcome: outcome(outcomes), steps, inputs: KEPT, buildkit: [], ...fields }
}

const UNFILLED =
  'go mod download (line 4) came from the layer cache, so it did not fill the cache mount /go/pkg/mod, and line 6 found it ' +
  'empty.'
const GENERIC = `${UNFILLED} Write the commands of both lines as one RUN with the cache mounts of both, or drop line 4: go build downloads what it needs`

describe('a step that was cached leaves its mount empty', () => {
  test('and the instruction to write has the Dockerfile’s own words', () => {
    expect(mountAdvice(facts('miss', [step(DOWNLOAD, true), step(BUILT, false)]))).toEqual([
      `${UNFILLED} Instead of both lines, write RUN --mount=type=cache,target=/go/pkg/mod ` +
        '--mount=type=cache,target=/root/.cache/go-build go mod download && go build ' +
        '-ldflags="-X main.version=$VERSION" -o /app ., or drop line 4: go build downloads what it needs',
    ])
  })

  test.each<[string, Found, readonly CacheStep[]]>([
    ['it was restored', 'hit', [step(DOWNLOAD, true), step(BUILT, false)]],
    ['an older one was restored', 'partial', [step(DOWNLOAD, true), step(BUILT, false)]],
    ['the builder has it', 'held', [step(DOWNLOAD, true), step(BUILT, false)]],
    ['both ran', 'miss', [step(DOWNLOAD, false), step(BUILT, false)]],
    ['both were cached', 'miss', [step(DOWNLOAD, true), step(BUILT, true)]],
    ['only the later one was cached', 'miss', [step(DOWNLOAD, false), step(BUILT, true)]],
    ['nobody knows which step it was', 'miss', [step('RUN x', true), step(BUILT, false)]],
  ])('but not where %s', (_, found, steps) => {
    expect(mountAdvice(facts(found, steps))).toEqual([])
  })

  test('steps of two stages cannot be one instruction', () => {
    expect(mountAdvice(facts('miss', [step(DOWNLOAD, true, 'modules'), step(BUILT, false)]))).toEqual([GENERIC])
  })

  test.each([
    ['too long', `RUN --mount=type=cache,target=/go/pkg/mod go build ${'x'.repeat(300)}`, ''],
    ['a heredoc', 'RUN --mount=type=cache,target=/go/pkg/mod <<EOF (go build)', '<<EOF\ngo build\nEOF'],
    ['a list', 'RUN --mount=type=cache,target=/go/pkg/mod ["go", "build"]', ''],
  ])('the instruction is left out where it is %s', (_, text, body) => {
    const instruction = body === '' ? text : `RUN --mount=type=cache,target=/go/pkg/mod ${body}`
    const uses = [useOf(4, DOWNLOAD), useOf(6, instruction)]
    const mounts = [cacheMount('/go/pkg/mod', 'go-mod', uses)]
    expect(mountAdvice(facts('miss', [step(DOWNLOAD, true), step(text, false)], { mounts }))).toEqual([GENERIC])
  })

  test.each([
    ['go mod download', '<<EOF\nset -e\ngo mod download\nEOF', true],
    ['go mod download', '<<EOF\ngo mod \\\n  download all\nEOF', true],
    ['go mod download', '<<A <<B\nx\nA\ngo mod download\nB', true],
    ['go mod download', '["go", "mod", "download"]', true],
    ['go mod download', 'go mod \\\n  # all of them\n  download', true],
    ['go mod download', 'echo "#" && go mod download', true],
    ['a comment', 'go vet # go mod download', false],
    ['a comment', '<<EOF\n# go mod download\ngo vet\nEOF', false],
    ['another command', 'go mod download-all', false],
    ['a comment', 'go vet \\\n # go mod download\n ./...', false],
  ])('%s in %j may be dropped: %s', (_, command, dropped) => {
    const uses = [useOf(4, `RUN --mount=type=cache,target=/go/pkg/mod ${command}`), useOf(6, BUILD)]
    const steps = [step(uses[0]!.joined, true), step(BUILT, false)]
    const [said] = mountAdvice(facts('miss', steps, { mounts: [cacheMount('/go/pkg/mod', 'go-mod', uses)] }))
    expect(said!.includes('or drop line 4: go build downloads what it needs')).toBe(dropped)
  })

  test('two platforms say it once, and other programs have no build that downloads', () => {
    const npm = 'RUN --mount=type=cache,target=/root/.npm npm ci'
    const uses = [useOf(2, npm), useOf(9, npm.replace('ci', 'run build'))]
    const steps = uses.flatMap(({ instruction }, at) => [1, 2].map(() => step(instruction, at === 0)))
    const mounts = [cacheMount('/root/.npm', 'other', uses)]
    const made = facts('miss', steps, { mounts, outcome: outcome([mount('/root/.npm', 'miss')]) })
    expect(mountAdvice(made)).toEqual([
      'npm ci (line 2) came from the layer cache, so it did not fill the cache mount /root/.npm, and line 9 found it empty. ' +
        'Instead of both lines, write RUN --mount=type=cache,target=/root/.npm npm ci && npm run build',
    ])
  })
})

const emptied = (input: string, names: string) =>
  `The input ${input} emptied the cache mounts ${names} before the build could use them. To rerun a step and ` +
  'keep them, put ARG REDO before it and give that build argument a new value (build-args: REDO=…)'

describe('no-cache empties the mounts', () => {
  const steps = [step(DOWNLOAD, false, 'modules'), step(BUILT, false, 'Build')]
  test.each([
    ['no-cache', { 'no-cache': true, 'no-cache-filters': [] }, '/go/pkg/mod, /root/.cache/go-build'],
    ['no-cache-filters', { 'no-cache': false, 'no-cache-filters': ['MODULES'] }, '/go/pkg/mod'],
  ])('%s', (input, inputs, names) => {
    expect(mountAdvice(facts('miss', steps, { inputs }))).toEqual([emptied(input, names)])
  })

  test.each([
    ['v0.15.2', []],
    ['v0.16.0', [emptied('no-cache', '/go/pkg/mod, /root/.cache/go-build')]],
  ])('those with an owner or a mode by BuildKit %s', (version, advice) => {
    const inputs = { 'no-cache': true, 'no-cache-filters': [] }
    const [mod, gocache] = facts('hit', []).mounts
    const mounts = [Object.assign({}, mod, { uid: '1000' }), Object.assign({}, gocache, { mode: '0755' })]
    expect(mountAdvice(facts('hit', steps, { inputs, mounts, buildkit: [version] }))).toEqual(advice)
  })

  test('and of many, three are named', () => {
    const mounts = Array.from({ length: 4 }, (_, index) => cacheMount(`/m${index}`, 'other', [useOf(4, DOWNLOAD)]))
    const inputs = { 'no-cache': true, 'no-cache-filters': [] }
    expect(mountAdvice(facts('hit', steps, { inputs, mounts }))).toEqual([
      emptied('no-cache', '/m0, /m1, /m2 and others'),
    ])
  })

  test('but not those of other stages', () => {
    expect(mountAdvice(facts('miss', steps, { inputs: { 'no-cache': false, 'no-cache-filters': ['x'] } }))).toEqual([])
    expect(mountAdvice(facts('miss', [], { inputs: { 'no-cache': true, 'no-cache-filters': [] } }))).toEqual([])
  })
})

test('no sentence is longer than a report lets it be', () => {
  const long = `RUN --mount=type=cache,target=/${'t'.repeat(500)} ${'c'.repeat(500)}`
  const uses = [useOf(4, long), useOf(6, `${long} d`)]
  const mounts = [cacheMount(`/${'t'.repeat(500)}`, 'go-mod', uses)]
  const steps = uses.map(({ instruction }, at) => step(instruction, at === 0))
  const [said] = mountAdvice(facts('miss', steps, { mounts, outcome: outcome([mount(mounts[0]!.name, 'miss')]) }))
  expect(said!.length).toBeLessThanOrEqual(400)
})
