import { describe, expect, test } from '@jest/globals'
import { verdictCode } from '../../../../src/app/exit-code.ts'
import { PARENT } from '../../../support/fake-commits.ts'
import { runIn, statuses } from '../../../support/shop.ts'

/** On the command line: a base of 3 kB and a head of 6 kB, with an uncommitted file that the build can take. */
const runBeside = (bytes: number, limit: string, ...argv: readonly string[]) =>
  runIn({ beside: [{ path: 'app', bytes }] }, '--base', PARENT, '--max-growth', limit, ...argv)

const PUSH = ['--push', '--tags', 'shop:1']

describe('on the command line, growth that cannot be seen', () => {
  test.each([
    ['passes where nothing goes out', [], 'pass', []],
    ['is not checked where the run is strict', ['--strict'], 'skip', []],
    ['is not checked where the run pushes', PUSH, 'skip', []],
    ['is not checked where it pushes all the same', [...PUSH, '--strict=false'], 'skip', ['shop:1']],
    ['is not checked where the build pushes', [...PUSH, '--push-first'], 'skip', []],
  ])('%s', async (_, argv, status, pushed) => {
    const { report, seen } = await runBeside(700_000, '9kB', ...argv)
    expect([statuses(report), seen.pushed]).toEqual([[status], pushed])
    const strict = argv.length > 0 && !argv.includes('--strict=false')
    expect([report.strict, verdictCode(report)]).toEqual([strict, strict ? 4 : 0])
  })

  test.each([
    // bytes beside, limit, status
    [1, '400%', 'pass'],
    [700_000, '400%', 'skip'],
    [700_000, '9kB', 'pass'],
  ])('passes no percentage of what it adds to the base: %d bytes, %s', async (bytes, limit, status) => {
    expect(statuses((await runBeside(bytes, limit)).report)).toEqual([status])
  })
})
