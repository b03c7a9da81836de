import { describe, expect, test } from '@jest/globals'
import type { SolveStatus } from '../../../src/buildkit/solve-status.ts'
import {
  hearSplit,
  linkedSteps,
  noSplitProgress,
  ownSteps,
  type SplitBuild,
} from '../../../src/buildkit/split-progress.ts'
import { vertices } from '../../../src/buildkit/status.ts'
import type { BuildEvent } from '../../../src/buildkit/vertex.ts'
import { logOf } from '../../support/recordings.ts'

const at = (seconds: number): string => new Date(Date.UTC(2026, 10, 30) + seconds * 1000).toISOString()
const ran = (digest: string, name: string, started: number, completed: number) => ({
  vertexes: [{ digest, name, started: at(started), completed: at(completed) }],
})
const begun = (digest: string, name: string, started: number) => ({
  vertexes: [{ digest, name, started: at(started) }],
})
const printed = (vertex: string, text: string) => ({
  logs: [{ vertex, stream: 1, data: Buffer.from(`${text}\n`).toString('base64'), timestamp: at(1) }],
})

const alone = (target: string): SplitBuild => ({ target, linked: [] })

function heard(targets: readonly string[], ...statuses: readonly SolveStatus[]) {
  return heardBy(targets.map(alone), targets.length > 1, ...statuses)
}

function heardBy(builds: readonly SplitBuild[], isPrefixed: boolean, ...statuses: readonly SolveStatus[]) {
  const split = noSplitProgress(builds, isPrefixed, (text) => text)
  const each: BuildEvent[][] = builds.map(() => [])
  const whole = statuses.flatMap((status) => {
    const events = hearSplit(split, { kind: 'status', status })
    events.each.forEach(([index, event]) => each[index]!.push(event))
    return events.whole
  })
  return {
    names: split.each.map((progress) => vertices(progress).map(({ name }) => name)),
    whole: logOf(whole),
    each: each.map(logOf),
  }
}

describe('the steps of each target', () => {
  test.each<[string, string]>([
    ['[api builder 2/6] RUN go build', '[builder 2/6] RUN go build'],
    ['[api 2/3] RUN go build', '[2/3] RUN go build'],
    ['[api linux/arm64 builder 2/6] RUN x', '[linux/arm64 builder 2/6] RUN x'],
    ['[api internal] load build context', '[internal] load build context'],
    ['[api] exporting to image', 'exporting to image'],
    ['[api] FROM docker.io/library/alpine@sha256:0', 'FROM docker.io/library/alpine@sha256:0'],
  ])('%s is %s', (said, name) => {
    expect(heard(['api', 'web'], ran('d', said, 1, 2)).names).toEqual([[name], []])
  })

  test('what is said of none is of all, and a stage may be called like a target', () => {
    const { names } = heard(
      ['api', 'web'],
      ran('boot', '[internal] booting buildkit', 0, 1),
      ran('d', '[web api 1/2] RUN x', 1, 2),
    )
    expect(names).toEqual([['[internal] booting buildkit'], ['[internal] booting buildkit', '[api 1/2] RUN x']])
  })

  test('a single target has no prefix', () => {
    expect(heard(['api'], ran('d', '[api 1/2] RUN x', 1, 2)).names).toEqual([['[api 1/2] RUN x']])
  })

  test('the group of a step is without the prefix, too', () => {
    const [vertex] = ran('d', '[api] merge', 1, 2).vertexes
    const group = { id: 'g', name: '[api 2/2] COPY a b' }
    expect(heard(['api', 'web'], { vertexes: [{ ...vertex!, progressGroup: group }] }).names[0]).toEqual([
      '[2/2] COPY a b',
    ])
  })
})

describe('a step that targets share', () => {
  const shared = [
    begun('d', '[api builder 2/6] RUN make', 1),
    begun('d', '[web builder 2/6] RUN make', 1),
    printed('d', 'made'),
    ran('d', '[web builder 2/6] RUN make', 1, 3),
    ran('d', '[api builder 2/6] RUN make', 1, 3),
  ]
  test('is one of each, with its output', () => {
    const { names, each } = heard(['api', 'web', 'other'], ...shared)
    const name = '[builder 2/6] RUN make'
    expect(names).toEqual([[name], [name], []])
    const log = ['#1 [builder 2/6] RUN make', '#1 0.000 made', '#1 DONE 2.0s']
    expect(each.map((lines) => lines.filter((line) => line !== ''))).toEqual([log, log, []])
  })

  test('is shown once, under its first name', () => {
    const { whole } = heard(['api', 'web', 'other'], ...shared)
    expect(whole.filter((line) => line !== '')).toEqual([
      '#1 [api builder 2/6] RUN make',
      '#1 0.000 made',
      '#1 DONE 2.0s',
    ])
  })
})

describe('a step of a target that others are linked to', () => {
  const step = ran('d', '[base 2/2] RUN make', 1, 2)

  test('is one of each build that takes its result, by its whole name, and of no other', () => {
    const builds = [alone('web'), { target: 'app', linked: ['base'] }, { target: 'api', linked: ['base', 'os'] }]
    const name = '[base 2/2] RUN make'
    expect(heardBy(builds, true, step).names).toEqual([[], [name], [name]])
  })

  test('is its own, too, if it is an image of the run', () => {
    const { names } = heardBy([alone('base'), { target: 'app', linked: ['base'] }], true, step)
    expect(names).toEqual([['[2/2] RUN make'], ['[base 2/2] RUN make']])
  })
})

test('text of buildx is of the whole, and in the reason of each failure', () => {
  const split = noSplitProgress([alone('api'), alone('web')], true, (text) => text)
  const { whole, each } = hearSplit(split, { kind: 'text', line: 'ERROR: target api: no' })
  expect([whole, each]).toEqual([[{ kind: 'message', text: 'ERROR: target api: no' }], []])
  expect(split.each.map(({ text }) => text)).toEqual([['ERROR: target api: no'], ['ERROR: target api: no']])
})

const namesOf = (steps: readonly { readonly name: string }[] | undefined) => steps?.map(({ name }) => name)

describe('the steps of a target that others are linked to', () => {
  test('are its own and, with its prefix, those of the others', () => {
    const split = noSplitProgress([{ target: 'api', linked: ['lib', 'none'] }], true, (text) => text)
    const said = [
      ran('a', '[lib builder 2/2] RUN make', 0, 1),
      ran('b', '[api 2/2] COPY x', 1, 2),
      ran('c', '[api lib 1/2] RUN y', 1, 2), // a stage of its own that is called as the target
      ran('d', '[lib 2/2] RUN both', 1, 2),
      ran('d', '[api 3/3] RUN both', 1, 2),
      ran('a', '[api builder 2/2] RUN make', 0, 1), // as bake says what is built of it
      ran('e', '[internal] booting buildkit', 0, 1),
    ]
    said.forEach((status) => hearSplit(split, { kind: 'status', status }))
    expect(namesOf(vertices(split.each[0]!))).toHaveLength(5)
    expect(ownSteps(split, 0).map(({ digest }) => digest)).toEqual(['b', 'c', 'd', 'e'])
    expect(namesOf(linkedSteps(split, 'lib'))).toEqual(['[builder 2/2] RUN make', '[2/2] RUN both'])
    expect(linkedSteps(split, 'none')).toBeUndefined()
    expect(linkedSteps(split, 'other')).toBeUndefined()
  })

  test('are those of an image of the run, if it is one', () => {
    const split = noSplitProgress([{ target: 'api', linked: ['lib'] }, alone('lib')], true, (text) => text)
    hearSplit(split, { kind: 'status', status: ran('a', '[lib 2/2] RUN make', 0, 1) })
    expect(namesOf(linkedSteps(split, 'lib'))).toEqual(['[2/2] RUN make'])
    expect(ownSteps(split, 0)).toEqual([])
  })
})
