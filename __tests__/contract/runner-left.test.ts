import { mkdtemp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { actionOn } from '../support/action-on.ts'
import { runnerJob } from '../../src/adapters/runner/job.ts'
import { ownFolder } from '../support/own-folder.ts'

const folder = ownFolder()

test('what other steps left is found by the ending of its name, each file in a folder of its own', async () => {
  const own = await mkdtemp(join(folder, 'job-'))
  const runner = actionOn({ kind: 'none' }, own)
  const first = await runner.leave('a.leg.json', '1')
  const second = await runner.leave('a.leg.json', '2')
  await runner.leave('report.json', '{}')
  await writeFile(join(own, 'b.leg.json'), 'of nobody that we know')
  const found = await runner.left('.leg.json')
  expect(new Set(found)).toEqual(new Set([first, second]))
  expect(found).toHaveLength(2)
})

test('without the folder, nothing was left', async () => {
  expect(await actionOn({ kind: 'none' }, join(folder, 'nowhere')).left('.leg.json')).toEqual([])
})

const JOB = { GITHUB_REPOSITORY: 'acme/shop', GITHUB_RUN_ID: '7', GITHUB_JOB: 'images' }

test.each([
  [
    { ...JOB, GITHUB_RUN_ATTEMPT: '2' },
    { repository: 'acme/shop', run: '7', attempt: '2', job: 'images' },
  ],
  [JOB, { repository: 'acme/shop', run: '7', attempt: '1', job: 'images' }],
  [{ ...JOB, GITHUB_RUN_ID: '' }, undefined],
  [{ ...JOB, GITHUB_REPOSITORY: undefined }, undefined],
  [{ ...JOB, GITHUB_JOB: undefined }, undefined],
])('the job of a runner: %j', (environment, job) => {
  expect(runnerJob(environment)).toEqual(job)
})
