import { expect, test } from '@jest/globals'
import { throughLinks } from '../../../../src/app/contexts/through-links.ts'
import type { Taken } from '../../../../src/plan/context-sources.ts'
import { fakePorts } from '../../../support/ports.ts'

test('links that lead back cost no more the more of them there are, and neither do sources', async () => {
  const realPaths = Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [`/base/${name}`, '/base']))
  const { files } = fakePorts({ realPaths }).ports
  const looked: string[] = []
  const entries = (path: string) => (looked.push(path), files.entries(path))
  let followed = 0
  const realPath = (path: string) => ((followed += 1), files.realPath(path))
  const deep: Taken = { pattern: '*/*/*/*/*/*/*/*' }
  await throughLinks({ ...files, entries, realPath }, '/base', [deep, { pattern: 'a/x' }, { pattern: 'x' }])
  expect(looked).toEqual(['/base'])
  expect(followed).toBe(8 * 4 + 1) // four links for each number of parts, and the given one
})
