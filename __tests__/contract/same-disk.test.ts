import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { onDiskOf } from '../../src/adapters/directory/same-disk.ts'
import { temporaryFolder } from '../support/repository.ts'

/** A folder that is a separate disk on every Linux system. */
const ELSEWHERE = '/proc'

test('the given folder is taken where it is on the same disk, and where ours is not', async () => {
  await using folder = await temporaryFolder()
  const [given, own] = [join(folder.path, 'given'), join(folder.path, 'own')]
  await mkdir(given)
  expect(await onDiskOf(folder.path, given, own)).toBe(given)
  expect(await readdir(folder.path)).toEqual(['given'])
  expect(await onDiskOf(ELSEWHERE, given, own)).toBe(given)
})

test('ours is made and taken where it alone is on that disk', async () => {
  await using folder = await temporaryFolder()
  const own = join(folder.path, 'caches', 'own')
  expect(await onDiskOf(folder.path, ELSEWHERE, own)).toBe(own)
})

test('a given folder that is not there is not made: whoever uses it is to be told', async () => {
  await using folder = await temporaryFolder()
  const given = join(folder.path, 'given')
  expect(await onDiskOf(folder.path, given, join(ELSEWHERE, 'own'))).toBe(given)
  expect(await readdir(folder.path)).toEqual([])
})
