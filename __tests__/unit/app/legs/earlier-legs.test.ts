import { expect, test } from '@jest/globals'
import { earlierLegs } from '../../../../src/app/legs/earlier-legs.ts'
import { legText } from '../../../../src/app/legs/leg-text.ts'
import type { LegFile } from '../../../../src/app/legs/leg.ts'
import { fakeComments } from '../../../support/fake-comments.ts'
import { failed, fileOf, JOB, legNamed, weighed } from '../../../support/legs.ts'
import { fakePorts } from '../../../support/ports.ts'
import { pullEvent } from '../../../support/pull-event.ts'

const api = fileOf(weighed(legNamed('api')))
const AUTO = { comment: 'auto' } as const

/** A later step of `JOB`, on a pull request, where these files were left. */
function later(left: readonly (LegFile | string)[]) {
  const texts = new Map(left.map((file, index) => [`/left/${index}`, typeof file === 'string' ? file : legText(file)]))
  const { ports, seen } = fakePorts({ event: pullEvent('a'), comments: fakeComments('a') })
  const runner = { ...ports.runner, job: JOB, left: async () => [...texts.keys()] }
  return { ports: { ...ports, runner, files: { ...ports.files, read: async (path: string) => texts.get(path) } }, seen }
}

test.each<[string, LegFile, boolean]>([
  ['of this job', api, true],
  ['failed', fileOf(failed('api')), true],
  ['of another job', fileOf(api.outcome, { job: 'other' }), false],
  ['of an earlier attempt', fileOf(api.outcome, { attempt: '0' }), false],
  ['of another run', fileOf(api.outcome, { run: '0' }), false],
  ['of another repository', fileOf(api.outcome, { repository: 'acme/other' }), false],
  ['of a step without a comment', { ...api, isCommented: false }, false],
])('one %s', async (_, file, isThere) => {
  expect(await earlierLegs(later([file]).ports, AUTO)).toHaveLength(isThere ? 1 : 0)
})

test('the oldest comes first; what is no leg is a line of the log', async () => {
  const { ports, seen } = later([{ ...api, at: 2 }, { ...api, at: 1 }, '{}'])
  expect((await earlierLegs(ports, AUTO)).map(({ at }) => at)).toEqual([1, 2])
  expect(seen.info).toEqual([expect.stringMatching(/^\/left\/2 of an earlier step is not in the comment: it is not/)])
})

test('none is looked for if no comment is written', async () => {
  const { ports } = later([api])
  expect(await earlierLegs(ports, { comment: 'never' })).toEqual([])
  expect(await earlierLegs({ ...ports, comments: { reason: 'no token' } }, AUTO)).toEqual([])
  expect(await earlierLegs({ ...ports, runner: { ...ports.runner, job: undefined } }, AUTO)).toEqual([])
})
