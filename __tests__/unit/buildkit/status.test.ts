import { describe, expect, test } from '@jest/globals'
import type { SolveStatus, StatusVertex } from '../../../src/buildkit/solve-status.ts'
import { hear, lastLines, noProgress, vertices } from '../../../src/buildkit/status.ts'
import { logOf } from '../../support/recordings.ts'

/** A moment in RFC 3339 with nanoseconds, as BuildKit writes it. */
const at = (seconds: number) => new Date(seconds * 1000).toISOString().replace('Z', '000001Z')
const ran = (name: string, from?: number, to?: number, more: Partial<StatusVertex> = {}): StatusVertex => ({
  digest: name,
  name,
  ...(from === undefined ? {} : { started: at(from) }),
  ...(to === undefined ? {} : { completed: at(to) }),
  ...more,
})
const vertexes = (...list: StatusVertex[]): SolveStatus => ({ vertexes: list })
const log = (vertex: string, seconds: number, text: string | Uint8Array, stream = 1): SolveStatus => ({
  logs: [{ vertex, stream, timestamp: at(seconds), data: Buffer.from(text).toString('base64') }],
})
const logged = (...messages: SolveStatus[]) => {
  const progress = noProgress()
  return logOf(messages.flatMap((status) => hear(progress, { kind: 'status', status }))).filter((line) => line !== '')
}

describe('vertices', () => {
  test.each([
    ['announced only', [vertexes(ran('A'))], []],
    ['in one message', [vertexes(ran('A', 0, 2))], ['#1 A', '#1 DONE 2.0s']],
    ['in two', [vertexes(ran('A', 0)), vertexes(ran('A', 0, 2))], ['#1 A', '#1 DONE 2.0s']],
    ['the same told twice', [vertexes(ran('A', 0, 2)), vertexes(ran('A', 0, 2))], ['#1 A', '#1 DONE 2.0s']],
    [
      'announced again',
      [vertexes(ran('A', 0)), vertexes(ran('A')), vertexes(ran('A', 0, 1))],
      ['#1 A', '#1 DONE 1.0s'],
    ],
    [
      'cached, announced again',
      [vertexes(ran('A', 0, 0, { cached: true })), vertexes(ran('A'))],
      ['#1 A', '#1 CACHED'],
    ],
    ['cached', [vertexes(ran('A', 0, 0, { cached: true }))], ['#1 A', '#1 CACHED']],
    [
      'twice: the runs are summed, without the time between',
      [vertexes(ran('A', 0, 1)), vertexes(ran('A', 10)), vertexes(ran('A', 10, 12))],
      ['#1 A', '#1 DONE 1.0s', '#1 A', '#1 DONE 3.0s'],
    ],
    [
      'ended and started again in one message',
      [vertexes(ran('A', 0, 1), ran('A', 2)), vertexes(ran('A', 2, 4))],
      ['#1 A', '#1 DONE 3.0s'],
    ],
    ['an internal blink', [vertexes(ran('[internal] x', 0, 0))], []],
    [
      'an internal blink that fails',
      [vertexes(ran('[internal] x', 0, 0, { error: 'no' }))],
      ['#1 [internal] x', '#1 ERROR: no'],
    ],
    [
      'at the same time',
      [vertexes(ran('A', 0), ran('B', 0)), vertexes(ran('A', 0, 1), ran('B', 0, 2))],
      ['#1 A', '#2 B', '#1 DONE 1.0s', '#2 DONE 2.0s'],
    ],
  ])('%s', (_, messages, lines) => {
    expect(logged(...messages)).toEqual(lines)
  })
})

const member = (digest: string, from?: number, to?: number, more: Partial<StatusVertex> = {}) =>
  ran(digest, from, to, { progressGroup: { id: 'group', name: 'COPY --link' }, ...more })

describe('groups', () => {
  const weak = { progressGroup: { id: 'group', name: 'COPY --link', weak: true } }

  test.each([
    ['are one vertex', [vertexes(member('a', 0, 1), member('b', 0.5, 3))], ['#1 COPY --link', '#1 DONE 3.0s']],
    [
      'are cached when all members are',
      [vertexes(member('a', 0, 0, { cached: true }), member('b', 0, 0, { cached: true }))],
      ['#1 COPY --link', '#1 CACHED'],
    ],
    [
      'are not when one is not',
      [vertexes(member('a', 0, 0, { cached: true }), member('b', 0, 1))],
      ['#1 COPY --link', '#1 DONE 1.0s'],
    ],
    ['of weak members are not shown', [vertexes(member('a', 0, 1, weak))], []],
    [
      'of weak members are shown when one fails',
      [vertexes(member('a', 0, 1, { ...weak, error: 'no' }))],
      ['#1 COPY --link', '#1 ERROR: no'],
    ],
    [
      'take the output of their members',
      [vertexes(member('a', 0)), log('a', 1, 'hi\n')],
      ['#1 COPY --link', '#1 1.000 hi'],
    ],
  ])('%s', (_, messages, lines) => {
    expect(logged(...messages)).toEqual(lines)
  })
})

describe('output', () => {
  const started = vertexes(ran('A', 0))
  const ended = vertexes(ran('A', 0, 9))
  test.each([
    ['lines', [log('A', 1, 'a\nb\n')], ['#1 1.000 a', '#1 1.000 b']],
    ['a line in pieces', [log('A', 1, 'a'), log('A', 2, 'b\n')], ['#1 2.000 ab']],
    [
      'a character in pieces',
      [log('A', 1, Buffer.from('ü').subarray(0, 1)), log('A', 2, Buffer.from('ü\n').subarray(1))],
      ['#1 2.000 ü'],
    ],
    ['no line feed at the end', [log('A', 1, 'a')], ['#1 9.000 a']],
    ['windows lines', [log('A', 1, 'a\r'), log('A', 2, '\nb\r\n')], ['#1 2.000 a', '#1 2.000 b']],
    ['a progress bar', [log('A', 1, '1 %\r2 %\r'), log('A', 2, '3 %\r\n')], ['#1 2.000 3 %']],
    ['a progress bar that clears itself', [log('A', 1, '1 %\r\rdone\n')], ['#1 1.000 done']],
    [
      'two streams do not mix',
      [log('A', 1, 'out'), log('A', 2, 'err\n', 2), log('A', 3, 'put\n')],
      ['#1 2.000 err', '#1 3.000 output'],
    ],
    ['credentials', [log('A', 1, 'https://me:pw@h/\n')], ['#1 1.000 https://***@h/']],
    ['of an unknown vertex', [log('B', 1, 'a\n')], []],
  ])('%s', (_, messages, lines) => {
    expect(logged(started, ...messages, ended)).toEqual(['#1 A', ...lines, '#1 DONE 9.0s'])
  })

  test('its times count from the latest run', () => {
    expect(logged(vertexes(ran('A', 0, 1), ran('A', 10)), log('A', 12, 'a\n'))).toEqual(['#1 A', '#1 2.000 a'])
  })

  test('the last 40 lines are kept for the error', () => {
    const progress = noProgress()
    const many = Array.from({ length: 100 }, (_, n) => `${n}\n`).join('')
    for (const status of [started, log('A', 1, many)]) hear(progress, { kind: 'status', status })
    expect(lastLines(progress, 'A')).toEqual(Array.from({ length: 40 }, (_, n) => `${60 + n}`))
  })
})

describe('transfers', () => {
  const transfer = (now: number, current: number, more: { total?: number; completed?: string } = {}): SolveStatus => ({
    statuses: [{ id: 'sha256:abc', vertex: 'A', current, timestamp: at(now), started: at(0), ...more }],
  })
  test.each([
    [
      'short ones are shown when done',
      [transfer(0, 0), transfer(1, 5e6), transfer(1, 5e6, { completed: at(1) })],
      ['#1 sha256:abc 5 MB 1.0s done'],
    ],
    [
      'long ones every five seconds',
      [transfer(5, 1e6, { total: 9e6 }), transfer(7, 2e6), transfer(10, 3e6)],
      ['#1 sha256:abc 1 MB / 9 MB 5.0s', '#1 sha256:abc 3 MB 10.0s'],
    ],
    [
      'done is said once',
      [transfer(0, 0, { completed: at(0) }), transfer(9, 0, { completed: at(9) })],
      ['#1 sha256:abc done'],
    ],
  ])('%s', (_, messages, lines) => {
    expect(logged(vertexes(ran('A', 0)), ...messages)).toEqual(['#1 A', ...lines])
  })
})

test('a warning is shown with its vertex', () => {
  const short = Buffer.from('FromAsCasing: as').toString('base64')
  const lines = logged(vertexes(ran('A', 0)), {
    warnings: [
      { vertex: 'A', short },
      { vertex: 'unknown', short },
    ],
  })
  expect(lines).toEqual(['#1 A', '#1 WARN: FromAsCasing: as'])
})

test('text is a message, and its last 100 lines are kept', () => {
  const progress = noProgress()
  const events = Array.from({ length: 120 }, (_, n) => hear(progress, { kind: 'text', line: `${n}` })).flat()
  expect(events).toHaveLength(120)
  expect(events[3]).toEqual({ kind: 'message', text: '3' })
  expect(progress.text).toHaveLength(100)
})

test('a vertex keeps its first start, its last end and the seconds it ran', () => {
  const progress = noProgress()
  hear(progress, { kind: 'status', status: vertexes(ran('A', 1, 2), ran('A', 5, 7.5, { cached: true })) })
  const runs = [[1000, 2000], [5000, 7500]].map(([start, stop]) => ({ start, stop })) // prettier-ignore
  expect(vertices(progress)).toEqual([
    { digest: 'A', name: 'A', started: 1000, completed: 7500, runs, seconds: 3.5, cached: true, error: '' },
  ])
})
