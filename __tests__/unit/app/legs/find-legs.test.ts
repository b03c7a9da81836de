import { join } from 'node:path'
import { mkdir, writeFile } from 'node:fs/promises'
import { beforeAll, expect, test } from '@jest/globals'
import { userFiles } from '../../../../src/adapters/directory/files.ts'
import { findLegs } from '../../../../src/app/legs/find-legs.ts'
import { ownFolder } from '../../../support/own-folder.ts'

const folder = ownFolder()
const FILES = ['legs/a.leg.json', 'legs/b.leg.json', 'legs/c/d.leg.json', 'legs/text.txt', 'other.json']
beforeAll(async () => {
  await mkdir(join(folder, 'legs/c'), { recursive: true })
  for (const path of FILES) await writeFile(join(folder, path), '{}')
})

test.each([
  ['legs/*.json', ['legs/a.leg.json', 'legs/b.leg.json']],
  ['legs', ['legs/a.leg.json', 'legs/b.leg.json', 'legs/c/d.leg.json']],
  ['legs/', ['legs/a.leg.json', 'legs/b.leg.json', 'legs/c/d.leg.json']],
  ['./legs/{a,b}.leg.json', ['legs/a.leg.json', 'legs/b.leg.json']],
  ['legs/**/d*.json', ['legs/c/d.leg.json']],
  ['**/*.leg.json', ['legs/a.leg.json', 'legs/b.leg.json', 'legs/c/d.leg.json']],
  ['legs/text.txt', ['legs/text.txt']],
  ['legs/*.yml', []],
  ['nothing.json', []],
  ['nowhere/*.json', []],
])('%s', async (asked, found) => {
  const files = userFiles(folder, folder, new AbortController().signal)
  expect(await findLegs(files, [asked])).toEqual(found)
  const absolute = await findLegs(files, [join(folder, asked)])
  expect(absolute).toEqual(asked.startsWith('**') ? expect.any(Array) : found.map((path) => join(folder, path)))
})

test('a file that several of them name is there once', async () => {
  const files = userFiles(folder, folder, new AbortController().signal)
  expect(await findLegs(files, ['legs/a.leg.json', 'legs/*.json'])).toEqual(['legs/a.leg.json', 'legs/b.leg.json'])
})
