import { expect, test } from '@jest/globals'
import { eventFacts } from '../../src/adapters/runner/event.ts'
import { chooseRelease } from '../../src/app/run/choose-release.ts'
import { imageJob } from '../../src/app/run/image-job.ts'
import { commitWorld } from '../support/commit-world.ts'
import { eventHistory } from '../support/event-history.ts'
import { fakePorts } from '../support/ports.ts'
import { growthRule } from '../support/rules.ts'
import { inputs } from '../support/shop.ts'

const world = commitWorld(eventHistory())

/** A checkout of depth 1, on which a workflow runs that was started by `event`. */
interface Run {
  readonly event: string
  readonly ref: string
  readonly commit: string
  /** The name of the image; `shop` unless given. */
  readonly image?: string
}

const PULL = { event: 'pull_request', ref: 'refs/pull/7/merge', commit: 'merge' } as const
const MAIN = { event: 'push', ref: 'refs/heads/main', commit: 'm40' } as const
const tag = (name: string, commit: string): Run => ({ event: 'release', ref: `refs/tags/${name}`, commit })

async function chosen({ event, ref, commit, image = 'shop' }: Run) {
  const directory = await world.checkedOut(ref, commit)
  await using commits = world.open(directory)
  const payload = {
    number: 7,
    pull_request: { head: { sha: world.hash['p2'] }, base: { sha: world.hash['m34'], ref: 'main' } },
    before: world.hash['m1'],
  }
  const { ports } = fakePorts({
    event: eventFacts(event, JSON.stringify(payload), { ref, commit: world.hash[commit]! }),
  })
  const rules = [growthRule('5%', 'unpacked', { since: 'release' })]
  const jobs = inputs('--name', image).images.map((each) =>
    imageJob({ ...each, rules }, { directory: '/repo', prefix: '' }, ''),
  )
  const asked = { checkout: await commits.facts(), base: '', jobs }
  const base = { kind: 'none', reason: 'there is no base' } as const
  return await chooseRelease({ ...ports, commits }, asked, base)
}

test.each<[string, Run, string, string]>([
  ['a pull request, on the merge with main', PULL, 'v2.1.0', 'm36'],
  ['a pull request, on its head, which was made before the last release', { ...PULL, commit: 'p2' }, 'v2.0.0', 'm30'],
  ['a push to main', MAIN, 'v2.1.0', 'm36'],
  ['main at the commit of a release', { ...MAIN, commit: 'm36' }, 'v2.0.0', 'm30'],
  ['main after pre-releases alone', { ...MAIN, commit: 'm29' }, 'v1.4.0', 'm20'],
  ['main beside a line with higher patches', { ...MAIN, commit: 'm22' }, 'v1.4.0', 'm20'],
  ['an older line', { event: 'push', ref: 'refs/heads/release/1.4', commit: 'r5' }, 'v1.4.2', 'r4'],
  ['an older line at the commit of a release', { ...MAIN, commit: 'r6' }, 'v1.4.2', 'r4'],
  ['a new branch', { event: 'push', ref: 'refs/heads/new', commit: 'n3' }, 'v2.1.0', 'm36'],
  ['a schedule', { ...MAIN, event: 'schedule' }, 'v2.1.0', 'm36'],
  ['the command line', { ...MAIN, event: '' }, 'v2.1.0', 'm36'],
  ['a module', { ...MAIN, image: 'api' }, 'api/v1.1.0', 'm33'],
  ['a module on a pull request', { ...PULL, image: 'api' }, 'api/v1.1.0', 'm33'],
  ['a module before its last release', { ...MAIN, commit: 'm32', image: 'api' }, 'api/v1.0.0', 'm15'],
  ['a release of an older line', tag('v1.4.3', 'r6'), 'v1.4.2', 'r4'],
  ['a release', tag('v2.1.0', 'm36'), 'v2.0.0', 'm30'],
  ['a pre-release', tag('v2.0.0-rc.2', 'm29'), 'v2.0.0-rc.1', 'm28'],
  ['a release of a module', tag('api/v1.1.0', 'm33'), 'api/v1.0.0', 'm15'],
  ['a tag that is no version', tag('nightly', 'm40'), 'v2.1.0', 'm36'],
])('%s', async (_, run, version, commit) => {
  expect(await chosen(run)).toMatchObject({ kind: 'commit', version, commit: world.hash[commit] })
})

test.each<[string, Run, RegExp]>([
  [
    'a commit before the first release',
    { ...MAIN, commit: 'm5' },
    /^there is no release before HEAD: none is in its history \(v2\.1\.0, .* and \d more tags\)$/,
  ],
  ['the first release', tag('v1.3.0', 'm10'), /^there is no release before v1\.3\.0: /],
  ['an event of no commit', { ...MAIN, event: 'workflow_run' }, /^there is no base$/],
])('%s has none', async (_, run, reason) => {
  expect(await chosen(run)).toEqual({ kind: 'none', reason: expect.stringMatching(reason) })
})
