import { expect, test } from '@jest/globals'
import { masks } from '../../../src/adapters/runner/masks.ts'
import { builderFailure, describeFailure } from '../../../src/buildkit/describe-failure.ts'
import type { SolveStatus } from '../../../src/buildkit/solve-status.ts'
import { hear, noProgress, vertices } from '../../../src/buildkit/status.ts'
import { replay } from '../../support/recordings.ts'

const heard = (...said: readonly (string | SolveStatus)[]) => {
  const progress = noProgress()
  for (const each of said) {
    hear(progress, typeof each === 'string' ? { kind: 'text', line: each } : { kind: 'status', status: each })
  }
  return progress
}
const started = '2026-11-21T00:00:00Z'
const NOWHERE = { step: '', source: '', line: 0, excerpt: '' }
const vertex = (name: string, more = {}): SolveStatus => ({ vertexes: [{ digest: name, name, started, ...more }] })

test.each(['0.13.1', '0.30.1'])(
  '%s: a failing RUN is named as the Dockerfile has it, with its last lines',
  (version) => {
    expect(describeFailure(replay(`${version}-fail.txt`).progress, 1)).toEqual({
      instruction:
        '[builder 3/3] RUN echo "compiling for $TOKEN"; for i in 1 2 3; do echo "line $i"; done; ' +
        'echo "main.go:3: undefined: x" >&2; exit 3 (Dockerfile:4)',
      error: expect.stringMatching(/^process "\/bin\/sh -c echo .*" did not complete successfully: exit code: 3$/),
      output: 'compiling for canary\nline 1\nline 2\nline 3\nmain.go:3: undefined: x',
      step:
        '[builder 3/3] RUN echo "compiling for $TOKEN"; for i in 1 2 3; do echo "line $i"; done; ' +
        'echo "main.go:3: undefined: x" >&2; exit 3',
      source: 'Dockerfile',
      line: 4,
      excerpt: expect.stringMatching(/^ +3 \| +WORKDIR \/src\n +4 \| >>> RUN echo [^]*\n +7 \| +FROM alpine AS slow$/),
    })
  },
)

test.each(['0.13.1', '0.30.1'])('%s: a Dockerfile that cannot be read names the line', (version) => {
  expect(describeFailure(replay(`${version}-syntax.txt`).progress, 1)).toEqual({
    instruction: 'RUNN echo (Dockerfile:2)',
    error: 'dockerfile parse error on line 2: unknown instruction: RUNN (did you mean RUN?)',
    output: '   1 |     FROM alpine\n   2 | >>> RUNN echo\n   3 |',
    step: 'RUNN echo',
    source: 'Dockerfile',
    line: 2,
    excerpt: '   1 |     FROM alpine\n   2 | >>> RUNN echo\n   3 |',
  })
})

test.each(['0.13.1', '0.30.1'])('%s: a base image that is not there names the FROM and the registry', (version) => {
  expect(describeFailure(replay(`${version}-base.txt`).progress, 1)).toMatchObject({
    instruction: 'FROM localhost:1/nothing:1 (Dockerfile:1)',
    error: expect.stringMatching(/^failed to do request: Head "https:\/\/localhost:1\/.*connection refused$/),
  })
})

test.each(['0.13.1', '0.30.1'])('%s: a flag that buildx does not know', (version) => {
  const failure = { instruction: 'its start', error: 'unknown flag: --nope', output: '', ...NOWHERE }
  expect(describeFailure(replay(`${version}-flag.txt`).progress, 125)).toEqual(failure)
})

test("buildx's advice comes with its error", () => {
  const progress = heard(
    'WARNING: x',
    'ERROR: failed to build: OCI exporter is not supported.',
    'Switch to another.',
    '',
  )
  expect(describeFailure(progress, 1)).toEqual({
    instruction: 'its start',
    error: 'OCI exporter is not supported.',
    output: 'Switch to another.',
    ...NOWHERE,
  })
})

test.each([
  ['killed while a step ran', heard(vertex('[2/2] RUN x')), '[2/2] RUN x'],
  ['killed after the last step', heard(vertex('[2/2] RUN x', { completed: started })), 'its end'],
  ['killed before the first', heard(vertex('[internal] load', { completed: started })), 'its start'],
])('%s, without a word', (_, progress, instruction) => {
  expect(describeFailure(progress, 137)).toEqual({
    instruction,
    error: 'docker buildx ended with code 137',
    output: '',
    ...NOWHERE,
  })
})

test.each([
  ['', 'none'],
  [', though its words are secrets', 'canceled'],
])('a step that was cancelled because another failed is not to blame%s', (_, secret) => {
  const progress = noProgress((text) => text.replaceAll(secret, '***'))
  const canceled = 'rpc error: code = Canceled desc = canceled: context canceled'
  hear(progress, { kind: 'status', status: vertex('[a 1/1] RUN x', { completed: started, error: canceled }) })
  hear(progress, { kind: 'status', status: vertex('[b 1/1] RUN y', { completed: started, error: 'exit code: 1' }) })
  expect(describeFailure(progress, 1)).toMatchObject({ instruction: '[b 1/1] RUN y', error: 'exit code: 1' })
  expect(vertices(progress)[0]?.error).toBe(
    `rpc error: code = Canceled desc = ${'canceled'.replace(secret, '***')}: context canceled`,
  )
})

test('without its lines, a step is named without values of build arguments', () => {
  const progress = heard(vertex('[linux/amd64 b 2/3] RUN login canary', { completed: started, error: 'exit code: 1' }))
  expect(describeFailure(progress, 1)).toMatchObject({ ...NOWHERE, step: '[linux/amd64 b 2/3] RUN' })
})

test('what is quoted is bounded, and no word of it is cut: it may be a secret', () => {
  const data = Buffer.from(`${'yy '.repeat(2500)}\n\u001b[31mse\u001b[0mcret\n`).toString('base64')
  const progress = heard(vertex(`[1/1] RUN ${'x'.repeat(5000)}`), {
    ...vertex(`[1/1] RUN ${'x'.repeat(5000)}`, { completed: started, error: 'zz '.repeat(2500) }),
    logs: [{ vertex: `[1/1] RUN ${'x'.repeat(5000)}`, timestamp: started, data }],
  })
  const { instruction, error, output } = describeFailure(progress, 1)
  expect(instruction).toBe('[1/1] RUN …')
  expect(error).toMatch(/^(zz )+… (zz )+zz ?$/)
  expect([error.length > 990, error.length <= 1003]).toEqual([true, true])
  expect(output).toBe('(a line of 7499 characters)\nsecret')
})

test('a secret is hidden before what is long is cut, though it has blanks', () => {
  const [secret, before] = ['my pass phrase', 'x '.repeat(140)]
  const progress = noProgress((text) => text.replaceAll(secret, '***'))
  const name = `[1/1] RUN ${before}${secret} ${'y '.repeat(20)}`
  const error = `${'z '.repeat(395)}${secret} ${'z '.repeat(200)}`
  hear(progress, { kind: 'status', status: vertex(name, { completed: started, error }) })
  const failure = describeFailure(progress, 1)
  expect(failure.instruction).toMatch(/x \*\*\* (y )*…$/)
  expect(JSON.stringify(failure)).not.toMatch(/my|pass|phrase/)
})

test.each([
  ['a rule of YAML', '---'],
  ['a number', '4'],
  ['a bar', '|'],
  ['the name of the file', 'Dockerfile'],
  ['what an error begins with', 'ERROR:'],
])('the place and the lines are found though %s is a line of a secret', (_, secret) => {
  const { add, hide } = masks()
  add(`${secret}\ncanary`)
  const { instruction, error, excerpt, ...place } = describeFailure(replay('0.30.1-fail.txt', 65_536, hide).progress, 1)
  expect(place).toMatchObject({ source: 'Dockerfile', line: 4 })
  expect(excerpt.split('\n')).toHaveLength(5)
  for (const text of [instruction, error, excerpt]) expect(text).toBe(hide(text))
  const said = describeFailure(replay('0.30.1-syntax.txt', 65_536, hide).progress, 1)
  expect(said).toMatchObject({ source: 'Dockerfile', line: 2, error: hide(said.error) })
  expect(said.error).toMatch(/^dockerfile parse error on line 2: unknown instruction: RUNN/)
})

test('an error that quotes a long command keeps its end, where the exit code is', () => {
  const error = `process "/bin/sh -c ${'x'.repeat(5000)}" did not complete successfully: exit code: 42`
  const failure = describeFailure(heard(vertex('[1/1] RUN x', { completed: started, error })), 1)
  expect(failure.error).toMatch(/^process "\/bin\/sh -c … did not complete successfully: exit code: 42$/)
})

test('a builder that does not start is told from a build that fails', () => {
  expect(builderFailure(replay('0.30.1-no-builder.txt').progress)).toBe(
    'waiting for connection: context deadline exceeded',
  )
  expect(builderFailure(replay('0.30.1-fail.txt').progress)).toBeUndefined()
})
