import { expect, test } from '@jest/globals'
import { reportText } from '../../../src/report/report-page.ts'
import { GROWN, SEVERAL, WITHOUT_BASE } from '../../support/reports.ts'

test('over budget, and why', () => {
  expect(reportText(GROWN))
    .toBe(`❌ Image size: product-catalog +6.3 MB (+34.2 %), over its budget of 20MB and its growth limit of 5% or 500kB
Compared a1b2c3d with its base 9f8e7d6 (stored record in the cache folder, 3 h ago): the base side of the tested merge with main.

      metric               base      now             change  budget                          image
FAIL  unpacked          18.4 MB  24.7 MB  +6.3 MB (+34.2 %)  <= 20MB; growth <= 5% or 500kB  product-catalog linux/amd64
-     download, gzip-6            9.9 MB       not compared
-     rootfs            18.4 MB  24.7 MB  +6.3 MB (+34.2 %)
-     wasted                0 B      0 B                  -
Not compared: download, gzip-6 of product-catalog: obtained as blobs at the base and as gzip-6 at the head.

FAIL unpacked is 24.7 MB, over its budget of 20MB by 4.7 MB; a change of +6.3 MB (+34.2 %) since the base.
FAIL unpacked grew by +6.3 MB (+34.2 %) since the base, over its growth limit of 5% or 500kB (920 kB) by 5.4 MB.

Why product-catalog grew
  Own layers +6.3 MB, layers of the base image unchanged.
  Base image alpine:3.19 -> alpine:3.20
  Go go1.22.12 -> go1.23.4 in /usr/src/app/product-catalog
  /usr/src/app/product-catalog is no longer stripped

               base      now   change                        layers, their files and Go modules
  grew      10.6 MB  14.8 MB  +4.2 MB  ####################  COPY /usr/src/app/product-catalog ./
  grew      10.6 MB  14.8 MB  +4.2 MB  ####################    /usr/src/app/product-catalog
  upgraded   1.5 MB   3.6 MB  +2.1 MB  ##########                google.golang.org/grpc v1.65.0 -> v1.70.0
  added               900 kB  +900 kB  ####                      github.com/example/zstd v1.4.0
  upgraded   2.6 MB   2.9 MB  +300 kB  #                         standard library go1.22.12 -> go1.23.4
  grew       4.4 MB   5.2 MB  +800 kB  ####                      runtime tables
  rest                        +100 kB  #                         11 more parts
  added               2.1 MB  +2.1 MB  ##########            RUN apk add --no-cache curl
  added               260 kB  +260 kB  #                       /usr/bin/curl
  rest                        +1.8 MB  #########               other files
  same       7.8 MB   7.8 MB        -                        3 layers

How to make product-catalog smaller
  3.1 MB  Build /usr/src/app/product-catalog with -ldflags="-s -w" (examples/product-catalog/Dockerfile:9)
   41 kB  Leave the sources out of the last stage: COPY ./products ./products # buildkit keeps /usr/src/app/products/main.go and 2 more files (examples/product-catalog/Dockerfile:14)

  Each saving is in unpacked bytes, for that advice alone: two may be about the same bytes.

Time
  build       12.7 s
  baseline    0.42 s  0.31 s of it beside others
  comments    0.25 s  beside others
  comparison  0.00 s

  Build of product-catalog: 42.1 s, 2 of 4 steps cached

Note: The engine keeps no compressed layers, so download is gzip-6.
Note: product-catalog linux/amd64: attestations (provenance, SBOM): 12 kB in manifests, not weighed.
Note: product-catalog linux/amd64: 1 foreign layer (1.2 MB compressed) is not weighed, as only its owner distributes it.
Note: product-catalog linux/amd64: program /usr/bin/tool (500 kB) is packed by UPX, so its contents cannot be read.
Note: product-catalog linux/amd64: Go program /usr/src/app/product-catalog: its tables have an unknown version: by sections only.
`)
})

test('nothing to compare with', () => {
  expect(reportText(WITHOUT_BASE))
    .toBe(`❔ Image size: product-catalog 18.4 MB, within its budget of 20MB; growth not checked
Growth of a1b2c3d was not checked: the remote does not have 9f8e7d6.

      metric        now  budget                                        image
skip  unpacked  18.4 MB  <= 20MB; growth <= 5% or 500kB (not checked)  product-catalog linux/amd64
-     download   7.4 MB
-     rootfs    18.4 MB
-     wasted        0 B
`)
})

test('several images', () => {
  expect(reportText(SEVERAL)).toBe(`❔ Image size: new-one 18.4 MB; growth not checked; 3 images weighed
Compared a1b2c3d with its base 9f8e7d6 (stored record in the cache folder, 3 h ago): the base side of the tested merge with main.
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

           base      now   change                        layers, their files and Go modules
  grew  10.6 MB  14.8 MB  +4.2 MB  ####################  COPY /usr/src/app/product-catalog ./
  same   7.8 MB   7.8 MB        -                        3 layers
`)
})
