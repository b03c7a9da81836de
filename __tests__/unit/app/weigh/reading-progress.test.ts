import { expect, test } from '@jest/globals'
import { readingProgress } from '../../../../src/app/weigh/reading-progress.ts'
import type { ImageExport } from '../../../../src/image/export-entry.ts'
import { exportOf } from '../../../support/images.ts'

const FILES = new Map([
  ['blobs/one', Buffer.alloc(2500, 'a')],
  ['blobs/unread', Buffer.alloc(9000, 'b')],
  ['blobs/two', Buffer.alloc(1200, 'c')],
])

async function read({ entries }: ImageExport): Promise<string> {
  let text = ''
  for await (const { path, body } of entries) {
    if (path === 'blobs/unread') continue
    for await (const chunk of body) text += Buffer.from(chunk).toString()
  }
  return text
}
const WHOLE = 'a'.repeat(2500) + 'c'.repeat(1200)

/** A clock that advances by `step` milliseconds on each call. */
function progressWith(step: number) {
  let now = 0
  const said: string[] = []
  const clock = { now: () => (now += step) }
  return { said, ...readingProgress(exportOf(FILES), clock, (line) => said.push(line)) }
}

test('says how far it is, and takes the last line away', async () => {
  const { said, watched, end } = progressWith(60)
  expect(await read(watched)).toBe(WHOLE)
  end()
  expect(said).toEqual([
    'Reading test image, blob 1: 1 kB of 2.5 kB',
    'Reading test image, blob 1: 2.5 kB of 2.5 kB',
    'Reading test image, blob 2: 1.2 kB of 1.2 kB',
    '',
  ])
})

test('says nothing again within a tenth of a second', async () => {
  const { said, watched } = progressWith(1)
  await read(watched)
  expect(said).toEqual(['Reading test image, blob 1: 1 kB of 2.5 kB'])
})

test('says how far another thread is: a blob keeps its number, whoever reads it', async () => {
  const { said, watched, told } = progressWith(100)
  const other = told('blobs/three', 5000)
  await read(watched)
  other?.(4000)
  told('blobs/two', 1200)?.(1100)
  expect(said.slice(-3)).toEqual([
    'Reading test image, blob 3: 1.2 kB of 1.2 kB',
    'Reading test image, blob 1: 4 kB of 5 kB',
    'Reading test image, blob 3: 1.1 kB of 1.2 kB',
  ])
})

test('where nobody looks, the export is the same', () => {
  const image = exportOf(FILES)
  const { watched, told } = readingProgress(image, { now: () => 0 }, undefined)
  expect(watched).toBe(image)
  expect(told('blobs/one', 2500)).toBeUndefined()
})
