import { expect, test } from '@jest/globals'
import { throughLinks } from '../../../src/app/through-links.ts'
import { fakePorts } from '../../support/ports.ts'

test('links that lead back to the root cost no more the more of them there are', async () => {
  const realPaths = Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [`/base/${name}`, '/base']))
  const { files } = fakePorts({ realPaths }).ports
  const looked: string[] = []
  const entries = (path: string) => (looked.push(path), files.entries(path))
  await throughLinks({ ...files, entries }, '/base', { pattern: '*/*/*/*/*/*/*/*' })
  expect(looked).toEqual(Array(8).fill('/base'))
})
