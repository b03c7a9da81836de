import { run } from '../../src/app/run/run.ts'
import { stopwatch } from '../../src/app/stopwatch.ts'
import type { Rule } from '../../src/limits/rule.ts'
import type { WeightRecord } from '../../src/record/record.ts'
import type { Report } from '../../src/report/report.ts'
import { fakeCommits } from './fake-commits.ts'
import { fakePorts, type Seen } from './ports.ts'
import { growthRule } from './rules.ts'
import { app, BASE, inputs, withRules } from './shop.ts'
import type { World } from './world.ts'

/** The commit of v1.0.0, which is checked out in /release. */
export const RELEASED = 'c'.repeat(40)
const DOCKERFILE = 'FROM alpine\nCOPY app /app\n'

/** An app of 5,000 bytes at the head, 2,000 at the base and 1,000 at v1.0.0. */
export const RELEASES: World = {
  base: [BASE],
  files: Object.fromEntries(['/repo', '/base', '/release'].map((folder) => [`${folder}/Dockerfile`, DOCKERFILE])),
  images: (directory) => [BASE, app({ '/base': 2000, '/release': 1000 }[directory] ?? 5000)],
}

export const NOT_BUILT: World = {
  images: (folder, plan) => (folder === '/release' ? undefined : RELEASES.images!(folder, plan)),
}

/** v1.0.0 at a commit. */
export const tagged = (commit: string): NonNullable<World['commits']> => ({
  tags: async () => ({ kind: 'found', value: new Map([['v1.0.0', commit]]) }),
})

/** Growth of 3 kB since the base is within its limit, and 4 kB since v1.0.0 are not. */
const RULES: readonly Rule[] = [growthRule('3kB'), growthRule('3999B', 'unpacked', { since: 'release' })]

interface Since {
  readonly report: Report
  readonly seen: Seen
  readonly stored: Map<string, WeightRecord>
  /** The commits that were checked out besides the head. */
  readonly checkedOut: readonly string[]
}

/** A run with growth limited since the base and since v1.0.0, by `rules`. */
export async function runSince(world: World, rules = RULES, ...argv: readonly string[]): Promise<Since> {
  const checkedOut: string[] = []
  const fake = fakeCommits(world)
  const commits: World['commits'] = {
    ...tagged(RELEASED),
    async checkout(commit, given) {
      checkedOut.push(commit)
      const tree = await fake.checkout(commit, given)
      if (commit !== RELEASED || tree.kind === 'miss') return tree
      const directory = '/release'
      const translate = (path: string): string => path.replace(/^\/repo\b/, directory)
      return { kind: 'found', value: { ...tree.value, root: directory, directory, translate } }
    },
    ...world.commits,
  }
  const { ports, seen, stored } = fakePorts({ ...RELEASES, ...world, commits })
  const report = await run(ports, withRules(inputs(...argv), rules), stopwatch(ports.clock))
  return { report, seen, stored, checkedOut }
}
