import { describe, expect, test } from '@jest/globals'
import { pageText } from '../../../src/page/lay-out.ts'
import type { ImageRecord } from '../../../src/record/record.ts'
import { inspectionPage } from '../../../src/report/inspection.ts'
import { catalogBinary, detailedImage, goBinary } from '../../support/go-records.ts'
import { HOSTILE } from '../../support/hostile.ts'
import { imageRecord, layer, record } from '../../support/records.ts'
import { parseRunnerLog } from '../../support/runner-parser.ts'

const inspection = (...images: readonly ImageRecord[]) =>
  pageText(inspectionPage(record({ commit: null, images })), 100)

test('an image in which there is something of everything', () => {
  expect(inspection(detailedImage())).toBe(`\
Image product-catalog linux/amd64: 18.4 MB unpacked, 7.4 MB to download
  digest sha256:6d616e6966657374000000000000000000000000000000000000000000000000
  base image docker.io/library/alpine:3.20 sha256:ababababababababa…abababababababababababababababab
  not weighed: attestations, 12 kB
  not weighed: foreign layer sha256:cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdc…cdcdcdcdcdcdcd, 1 MB to download

Weights
  unpacked  18.4 MB  all files of all layers
  download   7.4 MB  the compressed layers
  rootfs    18.4 MB  the files that a container sees
  wasted        0 B  copies that later layers hide
  own       10.6 MB  in layers of the final stage itself
  base       7.8 MB  in layers of its base image
  layers          4
  files          84

Layers, lowest first
     unpacked  download  origin                        instruction
  1    7.8 MB    3.1 MB  base    ###############       ADD alpine-minirootfs-3.20.3-x…z / # buildkit
      |-   4.5 MB  /lib/libcrypto.so.3
      \`- 808.7 kB  /bin/busybox
  2       0 B       0 B  own                           WORKDIR /usr/src/app/
  3   24.3 kB    9.7 kB  own     #                     COPY ./products ./products # buildkit
  4   10.6 MB    4.2 MB  own     ####################  COPY /usr/src/app/product-cata… ./ # buildkit
      \`-  10.6 MB  /usr/src/app/product-catalog

Files of the rootfs (4 files)
     bytes  layer                        path
   10.6 MB      4  ####################  /usr/src/app/product-catalog
    4.5 MB      1  #########             /lib/libcrypto.so.3
  808.7 kB      1  ##                    /bin/busybox
   24.3 kB      3  #                     /usr/src/app/products/products.json

Go program /usr/src/app/product-catalog: 10.6 MB of layer 4
  built by go1.22.12, stripped, static
  with CGO_ENABLED=0

    bytes   share                        code by module, and everything else
   2.6 MB  24.6 %  ############          standard library
   1.5 MB  14.2 %  #######               google.golang.org/grpc v1.65.0
  75.7 kB   0.7 %  #                     main (main module)
   4.4 MB  41.6 %  ####################  - runtime tables
   1.1 MB  10.4 %  #####                 - type data
   900 kB   8.5 %  ####                  - strings and read-only data

  Note: its pclntab has a version that is not known.

Packed programs, whose contents cannot be read
  5 kB  UPX  /usr/bin/tool

Wasted: 0 B in copies that no container sees
   bytes  files  of layer  hidden by                          such as
  1.2 kB      2         2          3  only its owner changed  /usr/src/app/a

The same content under several paths
  900 B  2 copies of 900 B  /etc/a, /etc/b

What would make it smaller
  3.1 MB  Build /usr/src/app/product-catalog with -s -w in its -ldflags
          (examples/product-catalog/Dockerfile:12).
`)
})

test('an image with nothing to say of has no empty headings', () => {
  expect(inspection(imageRecord({ layers: [], paths: [], digest: '' }))).toBe(`\
Image product-catalog linux/amd64: 0 B unpacked, 1.2 kB to download
  image ID sha256:636f6e6669670000000000000000000000000000000000000000000000000000

Weights
  unpacked     0 B  all files of all layers
  download  1.2 kB  the compressed layers
  rootfs       0 B  the files that a container sees
  wasted       0 B  copies that later layers hide
  own          0 B  in layers of the final stage itself
  base         0 B  in layers of its base image
  layers         0
  files          0
`)
})

describe('parts', () => {
  test('each platform has a block of its own', () => {
    const text = inspection(imageRecord(), imageRecord({ platform: 'linux/arm64', metrics: { wasted: 5 } }))
    expect(text.match(/^Image .*/gm)).toEqual([
      'Image product-catalog linux/amd64: 18.4 MB unpacked, 7.4 MB to download',
      'Image product-catalog linux/arm64: 18.4 MB unpacked, 7.4 MB to download, 5 B wasted',
    ])
  })

  test('the modules, the rest of them, and the buckets of a program sum to its size', () => {
    const modules = Array.from({ length: 30 }, (_, index) => `example.com/m${index} v1.0.0 ${100_000 - index * 1000}`)
    const text = inspection(imageRecord({ goBinaries: [goBinary('app', modules, { buckets: { data: 1_000_000 } })] }))
    expect(text).toContain('Go program /app: 3.6 MB of layer 1\n')
    expect(text).toMatch(/^ +91 kB +2\.6 % +# +example\.com\/m9 v1\.0\.0$/m)
    expect(text).toMatch(/^ +1\.6 MB +\d+\.\d % +#+ +20 more modules$/m)
    expect(text).toMatch(/^ +1 MB +\d+\.\d % +#+ +- data$/m)
  })

  test('of many programs three are taken apart, ten have a line, the others a sum', () => {
    const goBinaries = Array.from({ length: 15 }, (_, index) => goBinary(`bin/tool${index}`, ['std go1.23.1 1000']))
    const text = inspection(imageRecord({ goBinaries }))
    expect(text.match(/^Go program /gm)).toHaveLength(3)
    expect(text).toContain('\n12 more Go programs\n')
    expect(text.match(/^ +1 kB +stripped +\/bin\/tool\d+$/gm)).toHaveLength(10)
    expect(text).toContain('\n  and 2 more with 2 kB\n')
  })

  test.each([
    [{ stripped: false, interpreter: '/lib/ld-musl-x86_64.so.1' }, 'go1.22.12, not stripped, loaded by /lib/ld-musl'],
    [{ goVersion: '' }, 'built by an unknown version of Go, stripped, static'],
    [{ settings: { '-trimpath': 'true', CGO_ENABLED: '0' } }, 'with -trimpath=true CGO_ENABLED=0\n'],
    [{ notes: ['nothing is known'] }, '  Note: nothing is known.\n'],
  ])('a program with %j: %s', (fields, part) => {
    expect(inspection(imageRecord({ goBinaries: [catalogBinary(fields)] }))).toContain(part)
  })

  test('only under heavy layers, and of heavy files, there is a branch', () => {
    const layers = [layer('ADD base', 10_000), layer('COPY big', 900_000), layer('RUN touch', 0)]
    const paths = [
      { path: 'big/a', bytes: 500_000, layer: 1, content: '' },
      { path: 'big/b', bytes: 380_000, layer: 1, content: '' },
      { path: 'base', bytes: 10_000, layer: 0, content: '' },
      { path: 'big/c', bytes: 9_000, layer: 1, content: '' },
    ]
    const text = inspection(imageRecord({ layers, paths }))
    expect(text.match(/^ {6}(?:\|-|`-) .*/gm)).toEqual(['      |- 500 kB  /big/a', '      `- 380 kB  /big/b'])
  })
})

describe('text of others', () => {
  test.each(HOSTILE.map((text) => [JSON.stringify(text).slice(0, 40), text]))(
    '%s fits 100 columns, hides nothing and makes no runner do anything',
    (_, text) => {
      const said = inspection(hostileImage(text))
      const lines = said.split('\n')
      expect(Math.max(...lines.map((line) => Array.from(line).length))).toBeLessThanOrEqual(100)
      expect(lines.filter((line) => /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(line))).toEqual([])
      expect(parseRunnerLog(said).commands).toEqual([])
    },
  )

  test('long instructions and paths lose their middle, and no column moves', () => {
    const long = `RUN ${'very long '.repeat(30)}end`
    const path = `${'deep/'.repeat(60)}file`
    const text = inspection(
      imageRecord({ layers: [layer(long, 1000)], paths: [{ path, bytes: 1000, layer: 0, content: '' }] }),
    )
    expect(text).toMatch(/^ {2}1 .* RUN very long .*….*end$/m)
    expect(text).toMatch(/^ +1 kB +1 +#{20} {2}\/deep\/.*….*\/file$/m)
  })
})

function hostileImage(text: string): ImageRecord {
  const path = { path: text, bytes: 9, layer: 0, content: '' }
  const module = { path: text, version: text, kind: 'main', bytes: 9, replacedBy: text } as const
  const program = goBinary(text, [], { goVersion: text, interpreter: text, settings: { [text]: text }, notes: [text] })
  return detailedImage({
    name: text,
    platform: text,
    digest: text,
    layers: [layer(text, 9)],
    paths: [path],
    hidden: [{ layer: 0, hiddenBy: 0, how: 'deleted', bytes: 9, files: 1, paths: [text, text] }],
    duplicates: [{ content: '', bytes: 9, copies: 2, paths: [text, text] }],
    goBinaries: Array.from({ length: 5 }, () => ({ ...program, modules: [module] })),
    packed: [{ path: text, bytes: 9, packer: text }],
    baseImage: { name: text, digest: text },
    foreignLayers: [{ digest: text, download: 9 }],
    advice: detailedImage().advice.map((advice) => Object.assign({}, advice, { paths: [text] })),
  })
}
