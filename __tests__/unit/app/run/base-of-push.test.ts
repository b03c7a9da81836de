import { expect, test } from '@jest/globals'
import type { Commits } from '../../../../src/ports.ts'
import { HEAD, PARENT } from '../../../support/fake-commits.ts'
import { runIn } from '../../../support/shop.ts'

const BRANCH = { ref: 'refs/heads/main', defaultBranch: 'main', commit: HEAD }
const isAncestor: Commits['isAncestor'] = async () => ({ kind: 'miss', reason: 'git was asked' })

/** The base of a push to a commit whose parent is `PARENT`. */
async function baseAfter(before: string) {
  const { report } = await runIn({ event: { kind: 'push', before, forced: false, ...BRANCH }, commits: { isAncestor } })
  return report.baselines[0]
}

test('the commit a branch was at is the base, of which git is asked nothing where it is a parent of HEAD', async () => {
  expect(await baseAfter(PARENT)).toMatchObject({ kind: 'baseline', commit: PARENT })
  expect(await baseAfter('c'.repeat(40))).toMatchObject({
    kind: 'none',
    reason: expect.stringContaining('git was asked'),
  })
})
