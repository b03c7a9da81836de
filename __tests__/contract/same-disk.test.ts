import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { onDiskOf } from '../../src/adapters/directory/same-disk.ts'
import { temporaryFolder } from '../support/repository.ts'

/** A folder of every Linux system that is a disk of its own. */
const ELSEWHERE = '/proc'

test('the first folder is taken where it is on the same disk, and where no other is', async () => {
  await using folder = await temporaryFolder()
  const [one, two] = [join(folder.path, 'one'), join(folder.path, 'two')]
  expect(await onDiskOf(folder.path, [one, two])).toBe(one)
  expect(await readdir(folder.path)).toEqual(['one'])
  expect(await onDiskOf(ELSEWHERE, [one, two])).toBe(one)
})

test('the second is taken where it alone is on that disk', async () => {
  await using folder = await temporaryFolder()
  const two = join(folder.path, 'two')
  expect(await onDiskOf(folder.path, [ELSEWHERE, two])).toBe(two)
})
