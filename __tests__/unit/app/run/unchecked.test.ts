import { describe, expect, test } from '@jest/globals'
import { verdictCode } from '../../../../src/app/exit-code.ts'
import { run } from '../../../../src/app/run/run.ts'
import { stopwatch } from '../../../../src/app/stopwatch.ts'
import type { Miss } from '../../../../src/ports.ts'
import { plainForm } from '../../../../src/report/form.ts'
import { comparedSentences } from '../../../../src/report/compared-sentences.ts'
import { fakePorts } from '../../../support/ports.ts'
import { GROWING, inputs, runIn } from '../../../support/shop.ts'
import type { World } from '../../../support/world.ts'

const resolving = (miss: Omit<Miss, 'kind'>): World => ({
  ...GROWING,
  commits: { resolve: async () => ({ kind: 'miss', ...miss }) },
})

const NOWHERE = { kind: 'miss', reason: 'this is not a git repository', absent: true } as const

describe('a base that the user named', () => {
  const unknown = { reason: 'there is no commit, tag or branch "v9.9.9" here or on origin', absent: true } as const
  const argv = ['--base', 'v9.9.9', '--max-growth', '5%']

  test('and that nobody knows is an error before anything is built', async () => {
    const { ports, seen } = fakePorts(resolving(unknown))
    const ended = run(ports, inputs(...argv), stopwatch(ports.clock))
    await expect(ended).rejects.toMatchObject({
      code: 'input.base',
      exit: 2,
      message: expect.stringContaining('v9.9.9'),
    })
    expect(seen.built).toEqual([])
  })

  test('is an error outside of a repository too', async () => {
    const { ports } = fakePorts({ ...GROWING, commits: { facts: async () => NOWHERE } })
    await expect(run(ports, inputs(...argv), stopwatch(ports.clock))).rejects.toMatchObject({ code: 'input.base' })
  })

  test.each<[readonly string[], string]>([
    [[], NOWHERE.reason],
    [['--context', 'https://git.example/o/r.git'], 'r is built from a URL or from outside the repository'],
  ])('and where it names none there, nobody expects one: %j', async (more, reason) => {
    const { report } = await runIn({ commits: { facts: async () => NOWHERE } }, ...more)
    expect(report.baselines[0]).toEqual({
      name: expect.any(String),
      kind: 'none',
      commit: undefined,
      reason: expect.stringContaining(reason),
      isNoRepository: true,
    })
    expect(report.verdict.status).toBe('pass')
  })

  test('and where a workflow has no repository, the report says so', async () => {
    const event = { kind: 'merge_group', base: 'b'.repeat(40), head: null, defaultBranch: 'main' } as const
    const { report } = await runIn({ event, commits: { facts: async () => NOWHERE } })
    expect(report.baselines[0]).toEqual({
      name: expect.any(String),
      kind: 'none',
      commit: undefined,
      reason: expect.stringContaining(NOWHERE.reason),
    })
    expect(comparedSentences(report, plainForm).join()).toMatch(
      /^There is nothing to compare the working tree with: this is not a git repository: .* use that folder, without "path"\.$/,
    )
  })

  test('and that cannot be had leaves growth unchecked', async () => {
    const { report, seen } = await runIn(resolving({ reason: 'origin cannot be asked' }), ...argv)
    expect(report.verdict.status).toBe('unchecked')
    expect(seen.outputs.get('verdict')).toBe('unchecked')
    expect(verdictCode(report)).toBe(0)
    expect(verdictCode({ ...report, strict: true })).toBe(4)
  })
})

describe('what could not be checked is annotated', () => {
  test.each([
    ['warning', [], ''],
    ['error', ['--strict'], ' With --strict=false this is a warning.'],
  ])('as %s with %j', async (level, argv, wayOut) => {
    const { seen } = await runIn(
      { commits: { mergeBase: async () => ({ kind: 'miss', reason: 'no common history' }) } },
      '--max-growth',
      '5%',
      ...argv,
    )
    expect(seen.annotations).toContainEqual({
      level,
      title: 'Image size: the growth of shop was not checked',
      message: `The growth limit of 5% for unpacked was not checked: no common history: name another base with --base.${wayOut}`,
    })
  })
})
