import { expect, test } from '@jest/globals'
import { isOfDeletion } from '../../../../src/app/run/deletion.ts'
import type { EventFacts } from '../../../../src/inputs/event-facts.ts'
import { fakePorts } from '../../../support/ports.ts'

const RUN = { defaultBranch: 'main', commit: 'a'.repeat(40) }

test.each<[EventFacts, string | null]>([
  [{ kind: 'deletion', ref: 'refs/heads/api/topic', ...RUN }, 'api/topic'],
  [{ kind: 'deletion', ref: 'refs/tags/v1', ...RUN }, 'v1'],
  [{ kind: 'deletion', ref: 'topic', ...RUN }, 'topic'], // as the event "delete" has it
  [{ kind: 'push', before: null, forced: false, ref: 'refs/heads/topic', ...RUN }, null],
  [{ kind: 'none' }, null],
])('%j has nothing to weigh if something was deleted: %j', (event, name) => {
  const { ports, seen } = fakePorts({ event })
  expect(isOfDeletion(ports.runner)).toBe(name !== null)
  const message = `${name} was deleted, so nothing was built or weighed.`
  expect(seen.annotations).toEqual(name === null ? [] : [{ level: 'notice', title: 'Nothing to weigh', message }])
})
