import { expect, test } from '@jest/globals'
import { watched } from '../../../../src/app/weigh/reading-progress.ts'
import type { ImageExport } from '../../../../src/image/export-entry.ts'
import { exportOf } from '../../../support/images.ts'

const FILES = new Map([
  ['blobs/one', Buffer.alloc(2500, 'a')],
  ['blobs/unread', Buffer.alloc(9000, 'b')],
  ['blobs/two', Buffer.alloc(1200, 'c')],
])

async function read({ entries }: ImageExport, stop?: Error): Promise<string> {
  let text = ''
  for await (const { path, body } of entries) {
    if (path === 'blobs/unread') continue
    for await (const chunk of body) text += Buffer.from(chunk).toString()
    if (stop) throw stop
  }
  return text
}
const WHOLE = 'a'.repeat(2500) + 'c'.repeat(1200)

/** A clock that advances by `step` milliseconds on each call. */
function clockOf(step: number) {
  let now = 0
  return { now: () => (now += step) }
}

test('says how far it is, and takes the last line away', async () => {
  const said: string[] = []
  expect(await read(watched(exportOf(FILES), clockOf(60), (line) => said.push(line)))).toBe(WHOLE)
  expect(said).toEqual([
    'Reading test image, blob 1: 1 kB of 2.5 kB',
    'Reading test image, blob 1: 2.5 kB of 2.5 kB',
    'Reading test image, blob 2: 1.2 kB of 1.2 kB',
    '',
  ])
})

test('says nothing again within a tenth of a second', async () => {
  const said: string[] = []
  await read(watched(exportOf(FILES), clockOf(1), (line) => said.push(line)))
  expect(said).toEqual(['Reading test image, blob 1: 1 kB of 2.5 kB', ''])
})

test('takes the line away when reading ends early', async () => {
  const said: string[] = []
  const broken = new Error('broken')
  await expect(
    read(
      watched(exportOf(FILES), clockOf(60), (line) => said.push(line)),
      broken,
    ),
  ).rejects.toBe(broken)
  expect(said.at(-1)).toBe('')
})

test('where nobody looks, the export is the same', () => {
  const image = exportOf(FILES)
  expect(watched(image, clockOf(1), undefined)).toBe(image)
})
