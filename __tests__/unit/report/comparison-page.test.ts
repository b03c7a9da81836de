import { expect, test } from '@jest/globals'
import { compareSides } from '../../../src/comparison/compare.ts'
import { pageText } from '../../../src/page/lay-out.ts'
import type { ImageRecord } from '../../../src/record/record.ts'
import { comparisonPage, type Sides } from '../../../src/report/comparison-page.ts'
import { HEAD, imageRecord, record } from '../../support/records.ts'
import { SIDES } from '../../support/reports.ts'

const comparisonText = (sides: Sides): string => pageText(comparisonPage(sides))

test('a comparison of two images', () => {
  expect(comparisonText(SIDES)).toBe(`Compared golang-traditional (base) with golang-multistage (now)

Platform linux/amd64
  metric    golang-traditional  golang-multistage  change
  unpacked              207 MB            18.4 MB  -188.6 MB (-91.1 %)
  download             82.8 MB             7.4 MB  -75.4 MB (-91.1 %)
  rootfs                207 MB            18.4 MB  -188.6 MB (-91.1 %)
  wasted                   0 B                0 B  -
  own                   207 MB            unknown  not compared: the final stage's base image is not known at the head
  base                     0 B            unknown  not compared: the final stage's base image is not known at the head
  layers                     2                  4  +2 (+100.0 %)
  files                      2                 84  +82 (+4100.0 %)

What differs
  Base image golang:1.22 -> alpine:3.20

             base      now    change                        layers, their files and Go modules
  removed  117 MB            -117 MB  --------------------  ADD debian.tar /
  removed   90 MB             -90 MB  ---------------       RUN go build -o /server .
  removed   90 MB             -90 MB  ---------------         /server
  added             7.8 MB   +7.8 MB  #                     ADD alpine-minirootfs-3.20.3-x86_64.tar.gz /
  added            10.6 MB  +10.6 MB  ##                    COPY /usr/src/app/product-catalog ./
  rest                      +24.3 kB  #                     1 more layer
`)
})

test('what the base does not know is unknown, and what it is not compared with has none of it', () => {
  const base = record({ images: [imageRecord({ metrics: { own: null } })] })
  const head = record({ images: [imageRecord(), imageRecord({ platform: 'linux/arm64' })] })
  const sides = { base: { name: 'a', record: base }, head: { name: 'b', record: head } }
  const text = comparisonText({ ...sides, comparison: compareSides(head, base) })
  expect(text.match(/^ {2}own .*/gm)).toEqual([
    expect.stringMatching(/^ {2}own +unknown +[\d.]+ MB {2}not compared: .* is not known at the base$/),
    expect.stringMatching(/^ {2}own {8,}[\d.]+ MB {2}not compared: no image of that platform/),
  ])
})

test('a download that was computed', () => {
  const computed = record({ images: [imageRecord({ downloadMethod: 'gzip-6' })] })
  const side = { name: 'a', record: computed }
  const text = comparisonText({ base: side, head: side, comparison: compareSides(computed, computed) })
  expect(text).toMatch(/^ {2}download, gzip-6 +7\.4 MB +7\.4 MB {2}-$/m)
})

test('two records that cannot be compared', () => {
  const other = record({ tool: { version: '2.0.0', method: 2 } })
  const comparison = compareSides(other, record())
  expect(comparisonText({ base: { name: 'a', record: record() }, head: { name: 'b', record: other }, comparison }))
    .toBe(`Compared a (base) with b (now)
a: commit ${HEAD}, weighed 2025-03-01 15:00 UTC
b: commit ${HEAD}, weighed 2025-03-01 15:00 UTC
Not compared: the base was weighed by method 1, the head by method 2.
`)
})

test('what its records say of their making, once for all platforms', () => {
  const made = { as: 'head', beside: { count: 2, bytes: 1500 }, outside: [] } as const
  const images = ['linux/amd64', 'linux/arm64'].map((platform) => imageRecord({ platform, made }))
  const [base, head] = [record({ images }), record({ commit: null, images: images.slice(0, 1) })]
  const sides = { base: { name: 'a', record: base }, head: { name: 'b', record: head } }
  const text = comparisonText({ ...sides, comparison: compareSides(head, base) })
  expect(text).toMatch(`Compared a (base) with b (now)
a: commit ${HEAD}, weighed 2025-03-01 15:00 UTC
a: uncommitted files that its build could take: 2 (1.5 kB)
b: of no commit, weighed 2025-03-01 15:00 UTC
b: uncommitted files that its build could take: 2 (1.5 kB)

Platform `)
})

const AMD64 = imageRecord({ name: 'shop' })
const ARM64 = imageRecord({ name: 'shop', platform: 'linux/arm64' })

test.each<[string, readonly ImageRecord[], readonly ImageRecord[], readonly string[]]>([
  ['one platform', [AMD64], [AMD64], ['Platform linux/amd64']],
  ['two platforms of single images', [ARM64], [AMD64], ['Platform linux/amd64 (base: linux/arm64)']],
  ['a platform that is gone', [AMD64, ARM64], [AMD64], ['Platform linux/amd64', 'Only at the base: shop linux/arm64']],
  ['no image now', [AMD64, ARM64], [], ['Only at the base: shop linux/amd64', 'Only at the base: shop linux/arm64']],
  ['no image at all', [], [], ['Neither of them has an image.']],
])('which images were compared: %s', (_, before, after, lines) => {
  const [base, head] = [record({ images: before }), record({ images: after })]
  const sides = { base: { name: 'a', record: base }, head: { name: 'b', record: head } }
  const text = comparisonText({ ...sides, comparison: compareSides(head, base) })
  expect(text.split('\n').filter((line) => /^(Platform|Only|Neither)/.test(line))).toEqual(lines)
})
