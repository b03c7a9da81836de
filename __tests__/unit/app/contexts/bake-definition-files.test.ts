import { expect, test } from '@jest/globals'
import { notCommitted } from '../../../../src/app/contexts/not-committed.ts'
import { ownTree } from '../../../../src/plan/base-plan.ts'
import { sourceOf } from '../../../support/bake.ts'
import { fakePorts } from '../../../support/ports.ts'
import { inputs } from '../../../support/shop.ts'
import { besides } from '../../../support/taken-by.ts'

test.each<[string, string, readonly string[]]>([
  ['what it includes', 'include: [db/compose.yaml]', ['db/compose.yaml', 'db/.env']],
  ['anything, where only the build finds that', 'include: ["$X/compose.yaml"]', ['db/compose.yaml', 'db/.env', 'x']],
])('growth may be hidden by an uncommitted file beside a compose file: %s', async (_, text, expected) => {
  const compose = { '/repo/compose.yaml': text, '/repo/db/compose.yaml': 'services: {}' }
  const { ports } = fakePorts({ files: { '/repo/Dockerfile': 'FROM scratch', ...compose } })
  const { subject } = inputs().images[0]!
  if (subject.kind !== 'build') throw new Error('nothing is built')
  const tree = { ...ownTree('/repo'), root: '/repo', beside: besides('db/compose.yaml', 'db/.env', 'x') }
  const { beside } = await notCommitted(ports.files, { ...subject, bake: sourceOf({}) }, tree, { ranStages: [] })
  expect(beside).toEqual(expected.map((path) => ({ path, bytes: 1, hides: true })))
})
