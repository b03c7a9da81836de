// An image that the base's commit does not have is new, or was not weighed.
import { expect, test } from '@jest/globals'
import type { ImageJob } from '../../../../src/app/run/image-job.ts'
import { withRecords } from '../../../../src/app/run/chosen-records.ts'
import { rebuildBase } from '../../../../src/app/run/rebuild-base.ts'
import { PARENT } from '../../../support/fake-commits.ts'
import { fakePorts } from '../../../support/ports.ts'
import { runIn } from '../../../support/shop.ts'

test('a base that does not have the Dockerfile yet is no failed build', async () => {
  const { report, seen } = await runIn({ files: { '/repo/Dockerfile': 'FROM alpine\n', '/base/README.md': '' } })
  expect(report.baselines[0]).toMatchObject({
    kind: 'none',
    reason: 'the base bbbbbbb has no Dockerfile yet to build shop from',
    isNew: true,
  })
  expect(seen.built.map(({ directory }) => directory)).not.toContain('/base')
})

test('an image that is not built here has a base once it was weighed there, and no tree is made to say so', async () => {
  const subject = { kind: 'image', reference: 'alpine', builder: '' } as const
  const jobs = [{ name: 'alpine', subject, definition: null }] as unknown as readonly ImageJob[]
  const making = { command: '', names: { kind: 'found', value: new Set<string>() } } as const
  const { ports } = fakePorts({ commits: { checkout: () => Promise.reject(new Error('a tree is made')) } })
  expect(await rebuildBase(withRecords(ports, 'auto'), jobs, { commit: PARENT, why: 'it is' }, making)).toMatchObject([
    {
      kind: 'miss',
      reason: expect.stringMatching(/has no record of alpine, .*: weigh it once at that commit, in a run that leaves/),
    },
  ])
})

test('a base that does not have the context yet has no such folder', async () => {
  const files = { '/repo/svc/Dockerfile': 'FROM alpine\n', '/base/README.md': '' }
  const { report } = await runIn({ files }, '--context', 'svc')
  expect(report.baselines[0]).toMatchObject({ reason: 'the base bbbbbbb has no folder svc yet to build svc from' })
})
