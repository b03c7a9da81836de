import { expect, test } from '@jest/globals'
import { compareSides } from '../../../src/comparison/compare.ts'
import { comparisonText } from '../../../src/report/comparison-text.ts'
import { record } from '../../support/records.ts'
import { SIDES } from '../../support/reports.ts'

test('a comparison of two images', () => {
  expect(comparisonText(SIDES)).toBe(`Compared golang-traditional (base) with golang-multistage (now)

Platform linux/amd64
  metric    golang-traditional  golang-multistage  change
  unpacked              207 MB            18.4 MB  -188.6 MB (-91.1 %)
  download             82.8 MB             7.4 MB  -75.4 MB (-91.1 %)
  rootfs                207 MB            18.4 MB  -188.6 MB (-91.1 %)
  wasted                   0 B                0 B  -
  own                                     unknown  not compared: the final stage's base image is not known at the head
  base                                    unknown  not compared: the final stage's base image is not known at the head
  layers                     2                  4  +2 (+100.0 %)
  files                      2                 84  +82 (+4100.0 %)

What differs
  Base image none -> alpine:3.20

             base      now    change                        layers, their files and Go modules
  removed  117 MB            -117 MB  --------------------  ADD debian.tar /
  removed   90 MB             -90 MB  ---------------       RUN go build -o /server .
  removed   90 MB             -90 MB  ---------------         /server
  added             7.8 MB   +7.8 MB  #                     ADD alpine-minirootfs-3.20.3-x86_64.tar.gz /
  added            10.6 MB  +10.6 MB  ##                    COPY /usr/src/app/product-catalog ./
  rest                      +24.3 kB  #                     1 more layer
`)
})

test('two records that cannot be compared', () => {
  const other = record({ tool: { version: '2.0.0', method: 2 } })
  const comparison = compareSides(other, record())
  expect(
    comparisonText({ base: { name: 'a', record: record() }, head: { name: 'b', record: other }, comparison }),
  ).toBe('Compared a (base) with b (now)\nNot compared: the base was weighed by method 1, the head by method 2.\n')
})
