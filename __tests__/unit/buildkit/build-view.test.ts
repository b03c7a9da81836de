import { describe, expect, test } from '@jest/globals'
import { doneLines, failedLines, newBuildView, see, viewLines } from '../../../src/buildkit/build-view.ts'
import type { BuildEvent, Vertex } from '../../../src/buildkit/vertex.ts'
import { plain } from '../../../src/page/text.ts'
import { replay } from '../../support/recordings.ts'
import { vertex } from '../../support/vertices.ts'

const step = (number: number): Vertex => vertex(`[build ${number}/9] RUN step ${number}`)
const started = (each: Vertex): BuildEvent => ({ kind: 'started', vertex: each })
const completed = (each: Vertex, error = ''): BuildEvent => ({
  kind: 'completed',
  vertex: { ...each, completed: 1, error },
})
const output = (each: Vertex, text: string): BuildEvent => ({ kind: 'output', vertex: each, seconds: 0, text })
const [A, B, C] = [step(1), step(2), step(3)]

/** A build that began at 1000, with one event per second. */
function viewOf(events: readonly BuildEvent[]) {
  const view = newBuildView('Build shop', 1000)
  events.forEach((event, index) => see(view, event, 2000 + index * 1000))
  return view
}
const shown = (events: readonly BuildEvent[], now = 10_000): readonly string[] =>
  viewLines(viewOf(events), now).map((line) => line.map(plain).join(''))

describe('what is shown of a build', () => {
  test.each<[string, readonly BuildEvent[], readonly string[]]>([
    ['before anything runs', [], ['Build shop: 9.0 s, 0 steps done']],
    [
      'what runs, and how long',
      [started(A), started(B), completed(A)],
      ['Build shop: 9.0 s, 1 step done', '     7.0 s  [build 2/9] RUN step 2'],
    ],
    [
      'the last lines of the one that spoke last',
      [started(A), started(B), output(A, 'a'), ...[1, 2, 3, 4, 5].map((line) => output(B, `b${line}`))],
      [
        'Build shop: 9.0 s, 0 steps done',
        '     8.0 s  [build 1/9] RUN step 1',
        '     7.0 s  [build 2/9] RUN step 2',
        '            b2',
        '            b3',
        '            b4',
        '            b5',
      ],
    ],
    [
      'nothing of the one that spoke last, where it is done',
      [started(A), started(B), output(B, 'b'), completed(B)],
      ['Build shop: 9.0 s, 1 step done', '     8.0 s  [build 1/9] RUN step 1'],
    ],
    [
      'a step that runs again, with its time from then on',
      [started(A), completed(A), started(A)],
      ['Build shop: 9.0 s, 0 steps done', '     6.0 s  [build 1/9] RUN step 1'],
    ],
    [
      'preparations as long as they run; they are no steps',
      [started(vertex('[internal] load build context')), started(vertex('exporting')), completed(vertex('exporting'))],
      ['Build shop: 9.0 s, 0 steps done', '     8.0 s  [internal] load build context'],
    ],
    [
      'a heredoc on one line',
      [started(vertex(`RUN <<EOF\nset -e\nmake all\nEOF`))],
      ['Build shop: 9.0 s, 0 steps done', '     8.0 s  RUN <<EOF set -e make all EOF'],
    ],
  ])('%s', (_, events, lines) => {
    expect(shown(events)).toEqual(lines)
  })

  test('of many that run at once six, and how many more', () => {
    const lines = shown([1, 2, 3, 4, 5, 6, 7, 8].map((number) => started(step(number))))
    expect(lines).toHaveLength(8)
    expect(lines.at(-1)).toBe('            and 2 more')
  })
})

describe('what stays', () => {
  const many = Array.from({ length: 50 }, (_, line) => output(B, `line ${line}`))
  const warning: BuildEvent = { kind: 'status', vertex: A, text: 'WARN: JSONArgsRecommended' }

  test('of a build that went well: one line, and what is to be read', () => {
    const events = [
      started(A),
      warning,
      { kind: 'status', vertex: A, text: 'sha256:abc 1 MB done' },
      completed(A),
    ] as const
    expect(doneLines(viewOf([...events, { kind: 'message', text: 'WARNING: no output' }]), 13_300)).toEqual([
      'Build shop: 12.3 s',
      'WARN: JSONArgsRecommended',
      'WARNING: no output',
    ])
  })

  test('of a build that failed: the whole log of the step that did', () => {
    const events = [
      started(A),
      started(B),
      started(C),
      output(A, 'a'),
      ...many,
      completed(C, 'context canceled'),
      completed(B, 'exit code: 1'),
    ]
    expect(failedLines(viewOf(events))).toEqual(['Build shop', B.name, ...many.map((_, line) => `line ${line}`)])
  })

  test.each<[string, readonly BuildEvent[]]>([
    ['the error quotes all of it', [started(B), ...many.slice(10), completed(B, 'exit code: 1')]],
    ['no step failed', [started(B), ...many, completed(B, 'context canceled')]],
    ['nothing ran', []],
  ])('of a build that failed where %s: its name', (_, events) => {
    expect(failedLines(viewOf(events))).toEqual(['Build shop'])
  })

  test('of empty lines without end the last ones', () => {
    const empty = Array.from({ length: 40_000 }, () => output(B, ''))
    const lines = failedLines(viewOf([started(B), ...empty, output(B, 'end'), completed(B, 'exit code: 1')]))
    expect([lines.length > 30_000, lines.length < 33_000, lines.at(-1)]).toEqual([true, true, 'end'])
  })

  test('of a log without end the last 2 MB', () => {
    const long = Array.from({ length: 300 }, (_, line) => output(B, `${line}${'x'.repeat(9_997)}`))
    const lines = failedLines(viewOf([started(B), ...long, completed(B, 'exit code: 1')]))
    const characters = lines.slice(2).reduce((sum, line) => sum + line.length, 0)
    expect([characters <= 2 * 1024 * 1024, characters > 2_000_000, lines.at(-1)!.slice(0, 3)]).toEqual([
      true,
      true,
      '299',
    ])
  })
})

test.each(['0.13.1-ok.txt', '0.30.1-ok.txt', '0.30.1-cached.txt'])('of %s one line stays, and nothing runs', (name) => {
  const { events } = replay(name)
  expect([shown(events).length, doneLines(viewOf(events), 2000)]).toEqual([1, ['Build shop: 1.0 s']])
})
