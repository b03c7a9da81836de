import { expect, test } from '@jest/globals'
import { isReport } from '../../src/report/marker.ts'
import { REPOSITORY } from '../support/cache-world.ts'
import { startGithubServer } from '../support/github-server.ts'
import { newRunner, PULL, pullOf } from '../support/new-runner.ts'
import { weighing } from '../support/over-budget-shop.ts'
import { servedRepository } from '../support/served-repository.ts'

/** An image that weighs so many bytes, and a file that sets its budget. */
const budgeted = (bytes: number, budget: string) => ({
  files: { ...weighing(bytes).files, 'weighbridge.yml': `images:\n  shop:\n    budget: ${budget}\n` },
})

/** A pull request that needs more than its budget, and raises it. */
const HISTORY = {
  commits: {
    base: budgeted(100_000, '200kB'),
    head: { ...budgeted(300_000, '300kB'), parents: ['base'] },
    merge: { ...budgeted(300_000, '300kB'), parents: ['base', 'head'] },
  },
  refs: { main: 'base', [PULL]: 'merge' },
} as const

const { url, commits } = servedRepository(HISTORY)
const onNewRunner = newRunner()

async function pull({ from = REPOSITORY, ...inputs }: Readonly<Record<string, string>> = {}) {
  await using github = await startGithubServer({ repository: REPOSITORY, number: 7, head: commits().head })
  const { code, outputs, summary, stdout } = await onNewRunner({
    ...pullOf(commits(), from),
    checkout: { url },
    inputs: { comment: 'auto', token: from === REPOSITORY ? 'job-token' : 'fork-token', ...inputs },
    apiUrl: github.url,
  })
  const comment = github.state.comments.map(({ body }) => body).join('\n')
  const [verdict, failed] = [outputs.get('verdict'), outputs.get('failed-rules')]
  return { ended: { code, verdict, failed }, summary, comment, stdout }
}

/** How a report begins: before its verdict. */
const opening = (first: string): string =>
  [
    `**${first}.**`,
    '',
    `| Edit | Rule | Base \`${commits().base.slice(0, 7)}\` | This change | Written in |`,
    '| - | - | - | - | - |',
    '| raised | `max unpacked` | 200kB | 300kB | `weighbridge.yml:3` |',
    '',
    '### ',
  ].join('\n')

test('a pull request that raises its own budget passes, and says so first', async () => {
  const { ended, summary, comment, stdout } = await pull()
  expect(ended).toEqual({ code: 0, verdict: 'pass', failed: '' })
  const first = opening('This change edits its own budget, and the new one holds')
  expect(summary.slice(0, first.length)).toBe(first)
  const [marker, ...lines] = comment.split('\n')
  expect(isReport(marker!)).toBe(true)
  expect(lines.join('\n').slice(0, first.length)).toBe(first)
  expect(stdout).toMatch(/^::notice .*file=weighbridge\.yml,line=3.*::raised max unpacked 200kB/m)
})

test.each([
  ['from a fork', { from: 'mallory/shop' }, 'the pull request comes from a fork'],
  ['where budgets-from says so', { 'budgets-from': 'base' }, 'budgets-from is base'],
])('it is held to the budget of its base %s, and fails', async (_, inputs, because) => {
  const { ended, summary } = await pull(inputs)
  expect(ended).toEqual({ code: 1, verdict: 'fail', failed: 'max unpacked' })
  const base = `the base \`${commits().base.slice(0, 7)}\``
  const first = opening(`This change edits its budget, but is held to that of ${base}, because ${because}`)
  expect(summary.slice(0, first.length)).toBe(first)
  expect(summary).toContain(`over its budget of 200kB (\`weighbridge.yml:3\` at \`${commits().base.slice(0, 7)}\`)`)
})

test('a broken rule of the level warning is told, and fails no step', async () => {
  const rules = ['{ forbid: "path:/app", level: warning }', '{ metric: unpacked, growth: 199999B, level: warning }']
  const { ended, summary, stdout } = await pull({ budgets: rules.join('\n'), strict: 'true' })
  expect(ended).toEqual({ code: 0, verdict: 'warn', failed: '' })
  expect(summary).toMatch(/^### ⚠️ .*2 warnings/m)
  expect(summary).toMatch(/^- ⚠️ .*`path:\/app` is forbidden/m)
  expect(stdout).toMatch(/^::warning .*over its growth limit of 199999B/m)
})
