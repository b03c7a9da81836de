import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { buildCheck, type BuildCheck } from '../../../src/buildkit/build-check.ts'
import { checkList } from '../../../src/buildkit/check-list.ts'
import type { VertexWarning } from '../../../src/buildkit/solve-status.ts'
import type { BuildEvent } from '../../../src/buildkit/vertex.ts'
import { recordingPath, replay } from '../../support/recordings.ts'

const bytes = (text: string) => Buffer.from(text).toString('base64')
const FILE = 'from alpine\nRUN true\n'
const WARNING: VertexWarning = {
  vertex: 'sha256:1',
  short: bytes("Casing: Command 'from' (line 1)"),
  detail: [bytes('All commands'), bytes('use one casing')],
  url: 'https://docs.example/casing',
  sourceInfo: { filename: 'Dockerfile', data: bytes(FILE) },
  range: [{ start: { line: 1 } }, { start: { line: 2 } }],
}
const without = (field: keyof VertexWarning): VertexWarning =>
  Object.fromEntries(Object.entries(WARNING).filter(([name]) => name !== field))
const CHECK: BuildCheck = {
  rule: 'All commands use one casing',
  finding: "Casing: Command 'from'",
  url: 'https://docs.example/casing',
  line: 1,
}

describe('of a warning, what docker/build-push-action annotates', () => {
  test.each<[string, VertexWarning, Partial<BuildCheck> | undefined]>([
    ['all of it', WARNING, {}],
    ['without an address', without('url'), { url: '' }],
    ['without a range', without('range'), { line: undefined }],
    ['with an empty range', { ...WARNING, range: [] }, { line: undefined }],
    ['with a start that is 0, which JSON leaves out', { ...WARNING, range: [{ start: {} }] }, { line: undefined }],
    ['a line below the first', { ...WARNING, range: [{ start: { line: -1 } }] }, { line: undefined }],
    ['a number in its words', { ...WARNING, short: bytes('see (line 3) there') }, { finding: 'see (line 3) there' }],
    [
      'a credential in its words',
      { ...WARNING, short: bytes('ADD https://me:pw@h/a') },
      { finding: 'ADD https://***@h/a' },
    ],
    ['without a rule', without('detail'), undefined],
    ['without a finding', without('short'), undefined],
    ['without a file', without('sourceInfo'), undefined],
    ['without the text of its file', { ...WARNING, sourceInfo: { filename: 'Dockerfile' } }, undefined],
  ])('%s', (_, warning, expected) => {
    expect(buildCheck(warning)).toEqual(expected && { check: { ...CHECK, ...expected }, source: FILE })
  })
})

const vertex = { digest: '', name: '', started: 0, completed: 0, runs: [], seconds: 0, cached: false, error: '' }
const event = (check: Partial<BuildCheck>, source = FILE): BuildEvent => ({
  kind: 'status',
  vertex,
  text: 'WARN',
  found: { check: { ...CHECK, ...check }, source },
})
const linesOf = (...events: readonly BuildEvent[]) => {
  const list = checkList(FILE)
  events.forEach(list.hear)
  return list.found().map(({ line }) => line)
}

describe('what a build found about its Dockerfile', () => {
  test.each<[string, readonly BuildEvent[], readonly (number | undefined)[]]>([
    ['in the order of its lines', [event({ line: 9 }), event({ line: 2 }), event({ line: 10 })], [2, 9, 10]],
    ['once, though each platform finds it', [event({}), event({})], [1]],
    ['each finding about a line', [event({}), event({ finding: 'another' })], [1, 1]],
    ['nothing about another file', [event({}, 'FROM b\n')], []],
    [
      'nothing of what is no check',
      [
        { kind: 'status', vertex, text: 'WARN' },
        { kind: 'message', text: '' },
      ],
      [],
    ],
  ])('%s', (_, events, lines) => {
    expect(linesOf(...events)).toEqual(lines)
  })

  test.each([
    [
      '0.13.1-checks.txt',
      [
        "1 ConsistentInstructionCasing: Command 'from' should match the case of the command majority (uppercase)",
        "1 FromAsCasing: 'AS' and 'from' keywords' casing do not match",
        '4 NoEmptyContinuation: Empty continuation line',
        "5 FromAsCasing: 'as' and 'FROM' keywords' casing do not match",
      ],
    ],
    ['0.13.1-checks-old.txt', ['4 Empty continuation line found in: RUN true  && true']],
    ['0.13.1-ok.txt', []],
  ])('in the real build %s', (recording, findings) => {
    const list = checkList(readFileSync(recordingPath('checks.Dockerfile'), 'utf8'))
    replay(recording).events.forEach(list.hear)
    const found = list.found().map(({ line, finding }) => `${line} ${finding}`)
    expect(found.toSorted()).toEqual(findings)
  })
})
