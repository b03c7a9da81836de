import { expect, test } from '@jest/globals'
import { changedLines } from '../../../src/budget/changed-lines.ts'
import type { LimitEdit } from '../../../src/budget/limit-edits.ts'

const TEXT = 'images:\r\n  shop: { budget: 20MB, max-growth: 5% } # why\r\n  web: { budget: 1kB }\r\n'
const FILE = { path: 'ci/weighbridge.yml', text: TEXT }

const edit = (limit: string, text: string, images: readonly string[] = ['shop'], isShared = false): LimitEdit => {
  const start = TEXT.indexOf(limit)
  return { start, end: start + limit.length, text, images, isShared }
}

test('each changed line has its place and its images, as in a diff', () => {
  expect(changedLines(FILE, [edit('20MB', '23.5MB'), edit('1kB', '2kB', ['web'])])).toEqual([
    '@@ ci/weighbridge.yml:2 @@ shop',
    '-  shop: { budget: 20MB, max-growth: 5% } # why',
    '+  shop: { budget: 23.5MB, max-growth: 5% } # why',
    '@@ ci/weighbridge.yml:3 @@ web',
    '-  web: { budget: 1kB }',
    '+  web: { budget: 2kB }',
  ])
})

test('two limits of a line are one change', () => {
  expect(changedLines(FILE, [edit('20MB', '30MB'), edit('5%', '6%', ['shop', 'web'])])).toEqual([
    '@@ ci/weighbridge.yml:2 @@ shop and web',
    '-  shop: { budget: 20MB, max-growth: 5% } # why',
    '+  shop: { budget: 30MB, max-growth: 6% } # why',
  ])
})

test.each([
  ['others have, too', ['shop'], true, 'shop, and images that share it'],
  ['more images have than there is room for', ['a', 'b', 'c', 'd', 'e'], false, 'a, b, c and 2 more images'],
])('a limit that %s', (_, images, isShared, named) => {
  expect(changedLines(FILE, [edit('1kB', '2kB', images, isShared)])[0]).toBe(`@@ ci/weighbridge.yml:3 @@ ${named}`)
})

test('no change has no lines', () => {
  expect(changedLines(FILE, [])).toEqual([])
  expect(changedLines(FILE, [edit('20MB', '20MB')])).toEqual([])
})
