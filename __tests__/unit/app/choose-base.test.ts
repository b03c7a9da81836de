import { expect, test } from '@jest/globals'
import { chooseBase } from '../../../src/app/choose-base.ts'
import { FACTS, PARENT } from '../../support/fake-commits.ts'
import { fakePorts } from '../../support/ports.ts'
import type { World } from '../../support/world.ts'

/** What a command line, or the event of a world, is compared with. */
const chosen = (world: World, base = '') =>
  chooseBase(fakePorts(world).ports, { checkout: { kind: 'found', value: FACTS }, base, jobs: [] })

test.each([
  ['origin/main', 'the merge base with the default branch, origin/main'],
  [null, 'the merge base with the default branch'],
])('the default branch is called by its name where that is known, %j', async (name, why) => {
  const commits = { defaultBranch: async () => ({ kind: 'found', value: { commit: PARENT, name } }) as const }
  expect(await chosen({ commits })).toEqual({ kind: 'commit', commit: PARENT, why })
})
