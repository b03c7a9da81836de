import { expect, test } from '@jest/globals'
import { compareSides } from '../../../src/comparison/compare.ts'
import { alignedColumns, ascii, bar } from '../../../src/report/columns.ts'
import { comparisonText } from '../../../src/report/comparison-text.ts'
import { inspectionText } from '../../../src/report/inspection.ts'
import { reportText } from '../../../src/report/text.ts'
import { imageRecord, record } from '../../support/records.ts'
import { GROWN, SEVERAL, SIDES, WITHOUT_BASE } from '../../support/reports.ts'

test('over budget, and why', () => {
  expect(reportText(GROWN))
    .toBe(`❌ Image size: product-catalog +6.3 MB (+34.2 %), over its budget of 20MB and its growth limit of 5% or 500kB
Compared a1b2c3d with its base 9f8e7d6 (stored record, 3 h ago): the base side of the tested merge with main.

      metric               base      now             change  budget                          image
FAIL  unpacked          18.4 MB  24.7 MB  +6.3 MB (+34.2 %)  <= 20MB; growth <= 5% or 500kB  product-catalog linux/amd64
-     download, gzip-6            9.9 MB       not compared
-     rootfs            18.4 MB  24.7 MB  +6.3 MB (+34.2 %)
-     wasted                0 B      0 B                  -
Not compared: download, gzip-6 of product-catalog: obtained as blobs at the base and as gzip-6 at the head.

Why product-catalog grew
  Own layers +6.3 MB, layers of the base image unchanged.

  layers      base      now   change                        unpacked bytes
  changed  10.6 MB  14.8 MB  +4.2 MB  ####################  COPY /usr/src/app/product-catalog ./ # buildkit
  added              2.1 MB  +2.1 MB  ##########            RUN apk add --no-cache curl # buildkit
  same      7.8 MB   7.8 MB        -                        3 layers

  files       base      now   change  in the rootfs
  changed  10.6 MB  14.8 MB  +4.2 MB  /usr/src/app/product-catalog
  added              260 kB  +260 kB  /usr/bin/curl

Time
  build       12.7 s
  comparison  0.00 s

  Build of product-catalog: 42.1 s, 2 of 4 steps cached

Note: The engine keeps no compressed layers, so download is gzip-6.
`)
})

test('nothing to compare with', () => {
  expect(reportText(WITHOUT_BASE))
    .toBe(`⚠️ Image size: product-catalog 18.4 MB, within its budget of 20MB; growth not checked
Growth was not checked: the remote does not have 9f8e7d6.

      metric        now  budget                                        image
skip  unpacked  18.4 MB  <= 20MB; growth <= 5% or 500kB (not checked)  product-catalog linux/amd64
-     download   7.4 MB
-     rootfs    18.4 MB
-     wasted        0 B
`)
})

test('several images', () => {
  expect(reportText(SEVERAL)).toBe(`⚠️ Image size: new-one 18.4 MB; growth not checked; 3 images weighed
Compared a1b2c3d with its base 9f8e7d6 (stored record, 3 h ago): the base side of the tested merge with main.
Not checked: no image of that name and platform at the base.

      metric       base      now             change  budget                               image
skip  unpacked           18.4 MB       not compared  growth <= 5% or 500kB (not checked)  new-one linux/amd64
-     download            7.4 MB       not compared
-     rootfs             18.4 MB       not compared
-     wasted                 0 B       not compared
ok    unpacked  18.4 MB  22.6 MB  +4.2 MB (+22.8 %)  growth <= 5% or 500kB                catalog linux/amd64
-     download   7.4 MB     9 MB  +1.7 MB (+22.8 %)
-     rootfs    18.4 MB  22.6 MB  +4.2 MB (+22.8 %)
-     wasted        0 B      0 B                  -
ok    unpacked  18.4 MB  18.4 MB                  -  growth <= 5% or 500kB                gateway linux/amd64
-     download   7.4 MB   7.4 MB                  -
-     rootfs    18.4 MB  18.4 MB                  -
-     wasted        0 B      0 B                  -
Not compared: new-one: no image of that name and platform at the base.

Why catalog grew
  Own layers +4.2 MB, layers of the base image unchanged.

  layers      base      now   change                        unpacked bytes
  changed  10.6 MB  14.8 MB  +4.2 MB  ####################  COPY /usr/src/app/product-catalog ./ # buildkit
  same      7.8 MB   7.8 MB        -                        3 layers

  files       base      now   change  in the rootfs
  changed  10.6 MB  14.8 MB  +4.2 MB  /usr/src/app/product-catalog
`)
})

test('an inspection', () => {
  const image = imageRecord({ metrics: { own: null, base: null } })
  expect(inspectionText(record({ images: [image] }))).toBe(`Image product-catalog linux/amd64
  digest sha256:6d616e6966657374000000000000000000000000000000000000000000000000

Weights
  unpacked  18.4 MB
  download   7.4 MB  blobs
  rootfs    18.4 MB
  wasted        0 B
  own       unknown
  base      unknown
  layers          4
  files          84

Layers, lowest first
  unpacked  download  origin                        instruction
    7.8 MB    3.1 MB  base    ###############       ADD alpine-minirootfs-3.20.3-x86_64.tar.gz / # buildkit
       0 B       0 B  own                           WORKDIR /usr/src/app/
   24.3 kB    9.7 kB  own     #                     COPY ./products ./products # buildkit
   10.6 MB    4.2 MB  own     ####################  COPY /usr/src/app/product-catalog ./ # buildkit

Files of the rootfs (4 files)
   10.6 MB  /usr/src/app/product-catalog
    4.5 MB  /lib/libcrypto.so.3
  808.7 kB  /bin/busybox
   24.3 kB  /usr/src/app/products/products.json
`)
})

test('an inspection of several platforms, one of them without a manifest and with many files', () => {
  const paths = Array.from({ length: 12 }, (_, index) => ({ path: `file${index}`, bytes: 1, layer: 0 }))
  const text = inspectionText(
    record({ images: [imageRecord({ digest: '' }), imageRecord({ platform: 'linux/arm64', paths })] }),
  )
  expect(text).toMatch(/^Image product-catalog linux\/amd64\n {2}image ID sha256:/)
  expect(text).toMatch(/\n\nImage product-catalog linux\/arm64\n/)
  expect(text).toMatch(/Heaviest files of the rootfs\n(?: {2,}1 B {2}\/file\d\n){10}$/)
})

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
  layers     base      now    change                        unpacked bytes
  removed  117 MB            -117 MB  --------------------  ADD debian.tar / # buildkit
  removed   90 MB             -90 MB  ---------------       RUN go build -o /server . # buildkit
  added             7.8 MB   +7.8 MB  #                     ADD alpine-minirootfs-3.20.3-x86_64.tar.gz / # buildkit
  added                0 B         -                        WORKDIR /usr/src/app/
  added            24.3 kB  +24.3 kB  #                     COPY ./products ./products # buildkit
  added            10.6 MB  +10.6 MB  ##                    COPY /usr/src/app/product-catalog ./ # buildkit

  files     base  now  change  in the rootfs
  removed  90 MB       -90 MB  /server
`)
})

test('two records that cannot be compared', () => {
  const other = record({ tool: { version: '2.0.0', method: 2 } })
  const comparison = compareSides(other, record())
  expect(
    comparisonText({ base: { name: 'a', record: record() }, head: { name: 'b', record: other }, comparison }),
  ).toBe('Compared a (base) with b (now)\nNot compared: the base was weighed by method 1, the head by method 2.\n')
})

test.each([
  [0, 10, ''],
  [10, 10, '####################'],
  [5, 10, '##########'],
  [-5, 10, '----------'],
  [1, 1000, '#'],
  [0, 0, ''],
])('the bar of %d beside %d', (value, most, expected) => {
  expect(bar(value, most)).toBe(expected)
})

test('columns are aligned, and lines have no blanks at their end', () => {
  expect(
    alignedColumns(
      ['left', 'right', 'left'],
      [
        ['a', '100', ''],
        ['bbb', '5', 'x'],
        ['é🎉', '10'],
      ],
    ),
  ).toEqual(['a    100', 'bbb    5  x', 'é🎉    10'])
})

test('our own signs in ASCII', () => {
  expect(ascii('≤ 20MB, −4 B, –')).toBe('<= 20MB, -4 B, -')
})
