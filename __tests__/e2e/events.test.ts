import { expect, test } from '@jest/globals'
import { eventHistory } from '../support/event-history.ts'
import { NOBODY } from '../support/loopback.ts'
import { newRunner } from '../support/new-runner.ts'
import { servedRepository } from '../support/served-repository.ts'
import { labelled } from '../support/test-images.ts'

const HISTORY = eventHistory({ Dockerfile: labelled('FROM scratch\nCOPY app /app\n') })
const { url, commits } = servedRepository(HISTORY)
const hash = (name: string): string => commits()[name]!
const onNewRunner = newRunner()

interface Run {
  readonly event: string
  readonly payload?: object
  readonly ref: string
  readonly commit: string
  /** Checked out instead of the run's commit. */
  readonly instead?: string
  readonly budget?: string
}

async function ended({ event, payload = {}, ref, commit, instead = commit, budget = '' }: Run) {
  const { code, outputs, builds, stdout, summary } = await onNewRunner({
    event: { name: event, payload: { repository: { default_branch: 'main' }, ...payload } },
    ref,
    commit: hash(commit),
    checkout: { url, commit: hash(instead) },
    inputs: { budget, 'max-growth': '0B', token: '' },
    apiUrl: `http://${NOBODY}/`,
  })
  return { code, outputs, builds, said: `${stdout}${summary}` }
}

const pull = () => ({
  number: 7,
  pull_request: { number: 7, head: { sha: hash('p2') }, base: { sha: hash('m34'), ref: 'main' } },
})

// m40, the last commit of main, grew by 10 MB: nobody else is blamed for that.
test.each<[string, () => Run, string, string]>([
  [
    'a pull request',
    () => ({ event: 'pull_request', payload: pull(), ref: 'refs/pull/7/merge', commit: 'merge' }),
    'm40',
    '0',
  ],
  [
    'the first push of a branch',
    () => ({ event: 'push', payload: { before: '0'.repeat(40) }, ref: 'refs/heads/new', commit: 'n3' }),
    'm37',
    '65',
  ],
  [
    'a run by hand on the release line',
    () => ({ event: 'workflow_dispatch', ref: 'refs/heads/release/1.4', commit: 'r6' }),
    'm20',
    '60',
  ],
  [
    'a release on that line, younger than a higher one',
    () => ({ event: 'release', ref: 'refs/tags/v1.4.3', commit: 'r6' }),
    'r4',
    '20',
  ],
])('%s is told its own growth', async (_, run, base, growth) => {
  const { code, outputs } = await ended(run())
  expect([outputs.get('baseline-sha'), outputs.get('delta-bytes')]).toEqual([hash(base), growth])
  expect(code).toBe(growth === '0' ? 0 : 1)
})

test('an event that nobody knows is judged by its absolute budget, and it is said why not by growth', async () => {
  const run = { event: 'full_moon', ref: 'refs/heads/main', budget: '1MB' }
  const { code, outputs, said } = await ended({ ...run, commit: 'm39' })
  expect([code, outputs.get('verdict'), outputs.get('delta-bytes')]).toEqual([0, 'unchecked', ''])
  expect(said).toContain('the event "full_moon" has no base of its own')
  const heavy = await ended({ ...run, commit: 'm40' })
  expect([heavy.code, heavy.outputs.get('verdict')]).toEqual([1, 'fail'])
})

test("on pull_request_target, a pull request's code is refused before anything is built", async () => {
  const run = { event: 'pull_request_target', payload: pull(), ref: 'refs/heads/main', commit: 'm40', instead: 'p2' }
  const { code, builds, said } = await ended(run)
  expect({ code, builds }).toEqual({ code: 2, builds: 0 })
  expect(said).toContain(`only the base's own code is built, but ${hash('p2').slice(0, 7)} is checked out`)
})

test('where a branch was deleted, there is nothing to weigh, and nobody is told off', async () => {
  const payload = { before: hash('d3'), after: '0'.repeat(40), deleted: true, ref: 'refs/heads/develop' }
  const { code, builds, outputs, said } = await ended({ event: 'push', payload, ref: 'refs/heads/main', commit: 'm40' })
  expect({ code, builds, outputs: outputs.size }).toEqual({ code: 0, builds: 0, outputs: 0 })
  expect(said).toMatch(/^::notice .*::develop was deleted, so nothing was built or weighed\.$/m)
})
