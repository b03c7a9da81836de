import { describe, expect, test } from '@jest/globals'
import { verdictCode } from '../../../../src/app/exit-code.ts'
import { HEAD, PARENT } from '../../../support/fake-commits.ts'
import { runIn } from '../../../support/shop.ts'
import type { World } from '../../../support/world.ts'
import type { EventFacts } from '../../../../src/inputs/event-facts.ts'

const on = (name: string, tag: string): EventFacts => ({
  kind: 'other',
  name,
  ref: `refs/tags/${tag}`,
  defaultBranch: 'main',
  commit: 'a'.repeat(40),
})
const tagged = (...names: readonly string[]): NonNullable<World['commits']> => ({
  tags: async () => ({ kind: 'found', value: new Map(names.map((name) => [name, PARENT])) }),
})
const GROWTH = ['--max-growth', '1kB', '--budget', '20kB']

test.each([on('release', 'v1.2.0'), on('push of a tag', 'v1.2.0')])(
  '%j is compared with the version before it, which is built where there is no record',
  async (event) => {
    const { report } = await runIn({ event, commits: tagged('v1.1.0', 'v1.2.0', 'v1') }, ...GROWTH)
    expect(report.baselines[0]).toMatchObject({
      kind: 'baseline',
      commit: PARENT,
      why: 'v1.1.0, the version before v1.2.0',
      source: 'rebuild',
    })
    expect(verdictCode(report)).toBe(1) // it grew by 3000 bytes
  },
)

test.each<[string, NonNullable<World['commits']>, RegExp]>([
  ['v1.2.0', tagged('v1.2.0', 'v1.3.0'), /no tag is an earlier version than v1\.2\.0/],
  ['nightly', tagged('v1.1.0'), /the tag nightly is not a version/],
  ['v1.2.0', { tags: async () => ({ kind: 'miss', reason: 'origin does not answer' }) }, /origin does not answer/],
])('%s without a version before it: growth is not checked, and that is said', async (tag, commits, reason) => {
  const { report } = await runIn({ event: on('release', tag), commits }, ...GROWTH)
  expect(report.baselines).toEqual([
    { name: 'shop', kind: 'none', commit: undefined, reason: expect.stringMatching(reason) },
  ])
  expect(report.verdict.status).toBe('unchecked')
})

test('absolute budgets hold without one', async () => {
  const { report } = await runIn({ event: on('release', 'v1.0.0'), commits: tagged() }, '--budget', '1kB')
  expect(report.verdict.status).toBe('fail')
})

test('what the user names is stronger', async () => {
  const { report } = await runIn({ event: on('release', 'v1.2.0'), commits: tagged('v1.1.0') }, '--base', PARENT)
  expect(report.baselines[0]).toMatchObject({ why: expect.stringContaining('named by') })
})

test.each<[string, EventFacts, boolean]>([
  ['a release', on('release', 'v1.0.0'), true],
  ['a push of a tag', on('push of a tag', 'v1.0.0'), true],
  ['the command line', { kind: 'none' }, false],
])('%s, of which no layer of another run is believed: %s', async (_, event, isLeftOut) => {
  const caches = ['--cache-from', 'type=gha', '--cache-from', 'type=registry,ref=r.example/c']
  const { report, seen } = await runIn({ event, commits: tagged() }, ...caches)
  expect(seen.built[0]?.args.includes('type=gha')).toBe(!isLeftOut)
  expect(seen.built[0]?.args).toContain('type=registry,ref=r.example/c')
  expect(report.notes.filter((note) => note.includes('cache-from'))).toHaveLength(isLeftOut ? 1 : 0)
})

/** v1.0.0 and its commit. */
const tagAt = (commit: string): NonNullable<World['commits']> => ({
  tags: async () => ({ kind: 'found', value: new Map([['v1.0.0', commit]]) }),
})

describe('a checkout that is not the tag’s commit', () => {
  const elsewhere = 'c'.repeat(40)
  const note =
    'The build used aaaaaaa, not ccccccc, the commit of the tag v1.0.0. Check out the tag: actions/checkout does, without ' +
    'a ref of its own'
  test.each<[string, string, NonNullable<World['commits']>, readonly string[]]>([
    ['is told', elsewhere, tagAt(elsewhere), [note]],
    ['is told by what the tag leads to, and not by the tag itself', 'e'.repeat(40), tagAt(HEAD), []],
    ['is not asked for where the event names HEAD', HEAD, tagAt(elsewhere), []],
    ['is not told where nobody knows the tag', elsewhere, tagged(), []],
  ])('%s', async (_, commit, commits, notes) => {
    const { report } = await runIn({ event: { ...on('release', 'v1.0.0'), commit } as EventFacts, commits })
    expect(report.notes).toEqual(notes)
  })
})
