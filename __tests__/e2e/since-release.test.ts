import { expect, test } from '@jest/globals'
import { NOBODY } from '../support/loopback.ts'
import { newRunner, PULL, pullOf } from '../support/new-runner.ts'
import { weighing } from '../support/over-budget-shop.ts'
import { servedRepository } from '../support/served-repository.ts'

/** A pull request that adds 100,000 bytes to the 200,000 that main has more than the last release. */
const COMMITS = {
  released: weighing(100_000),
  base: { ...weighing(300_000), parents: ['released'] },
  head: { ...weighing(400_000), parents: ['base'] },
  merge: { ...weighing(400_000), parents: ['base', 'head'] },
} as const
const REFS = { main: 'base', [PULL]: 'merge' } as const
const TAG = 'v1.0.0'

const tagged = servedRepository({ commits: COMMITS, refs: { ...REFS, [`refs/tags/${TAG}`]: 'released' } })
const untagged = servedRepository({ commits: COMMITS, refs: REFS })
const onNewRunner = newRunner()

const BUDGETS = '{ metric: unpacked, growth: 100kB }\n{ metric: unpacked, growth: 299999B, since: release }'

async function pull({ url, commits }: typeof tagged, strict = '') {
  const { code, outputs, summary } = await onNewRunner({
    ...pullOf(commits()),
    checkout: { url },
    inputs: { budgets: BUDGETS, comment: 'never', token: '', strict },
    apiUrl: `http://${NOBODY}/`,
  })
  const { release, verdict } = JSON.parse(outputs.get('report-json')!)
  const rules: readonly Outcome[] = verdict.images[0].outcomes
  const statuses = Object.fromEntries(rules.map(({ id, status }) => [id, status]))
  const ended = { code, verdict: outputs.get('verdict'), failed: outputs.get('failed-rules'), statuses }
  return { ended, summary, release }
}

interface Outcome {
  readonly id: string
  readonly status: string
}

test('growth that adds up since the last release fails, although that of the change is within its limit', async () => {
  const { ended, summary, release } = await pull(tagged)
  expect(ended).toEqual({
    code: 1,
    verdict: 'fail',
    failed: 'growth-since-release unpacked',
    statuses: { 'growth unpacked': 'pass', 'growth-since-release unpacked': 'fail' },
  })
  const { released } = tagged.commits()
  expect(release).toMatchObject({ version: TAG, baseline: { commit: released, source: 'rebuild' } })
  expect(summary).toMatch(/^### ❌ .* grew by \+300 kB \(\+300\.0 %\) since `v1\.0\.0`, over its growth limit of /m)
  const link = `[\`${released.slice(0, 7)}\`](https://github.com/acme/shop/commit/${released})`
  expect(summary).toContain(`\n\nSince \`${TAG}\` (${link}, built again): +300 kB (+300.0 %).\n\n`)
})

test.each([
  ['', 0],
  ['true', 4],
])('without a release, it is not checked; strict "%s" ends with %d', async (strict, code) => {
  const { ended, summary, release } = await pull(untagged, strict)
  expect(ended).toEqual({
    code,
    verdict: 'unchecked',
    failed: '',
    statuses: { 'growth unpacked': 'pass', 'growth-since-release unpacked': 'skip' },
  })
  expect(release.version).toBeNull()
  expect(summary).toContain('Growth since the last release was not checked: ')
})
