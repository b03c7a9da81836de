import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { eventFacts } from '../../src/adapters/runner/event.ts'
import { whyNoBase } from '../../src/baseline/why-no-base.ts'

const PAGE = readFileSync(new URL('../../docs/baseline.md', import.meta.url), 'utf8')
const [TABLE = ''] = PAGE.split('\n## Records')
const A = 'a'.repeat(40)
const PAYLOAD = {
  number: 7,
  pull_request: { head: { sha: A }, base: { sha: A, ref: 'main' } },
  merge_group: { base_sha: A, head_sha: A },
}

/** Events of the table "Which commit", each with its base. `workflow_call` is never an event of its own. */
const rows = [...TABLE.matchAll(/^\| [^|]*\| ([^|]*`\w+`[^|]*)\| ([^|]*\S) *\|$/gm)].flatMap(([, events, base]) =>
  [...events!.matchAll(/`(\w+)`/g)].map(([, name]) => [name!, base!] as const),
)

test.each(rows.filter(([name]) => name !== 'workflow_call'))(
  'docs/baseline.md says of %s whether it has a base: %s',
  (name, base) => {
    const event = eventFacts(name, JSON.stringify(PAYLOAD), { ref: 'refs/heads/main', commit: A })
    const hasNone = whyNoBase(event) !== undefined
    expect(base.startsWith('none')).toBe(hasNone && name !== 'release') // which is on a tag
  },
)

test('docs/baseline.md has every event that the action treats in its own way', () => {
  const names = new Set(rows.map(([name]) => name))
  expect(names).toEqual(
    new Set([
      'pull_request',
      'pull_request_target',
      'merge_group',
      'push',
      'delete',
      'release',
      'schedule',
      'workflow_dispatch',
      'repository_dispatch',
      'workflow_run',
      'workflow_call',
    ]),
  )
})
