import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { Detail } from '../../../src/inputs/inspect-argv.ts'
import { pageText } from '../../../src/page/lay-out.ts'
import { type Details, detailsOf } from '../../../src/inventory/details.ts'
import { detailPage } from '../../../src/report/inspection/detail-page.ts'
import { detailsJson } from '../../../src/report/inspection/inspection-json.ts'
import { errorOf } from '../../support/inputs.ts'
import { inspected, SHOP_LAYERS } from '../../support/inspected.ts'
import type { Inspected } from '../../../src/inventory/inspected.ts'

const schema = JSON.parse(readFileSync(new URL('../../../docs/inspection.schema.json', import.meta.url), 'utf8'))
const isValid = new Ajv2020({ strict: true, strictRequired: false, allErrors: true }).compile(schema)

let images: readonly Inspected[]
beforeAll(async () => {
  images = [await inspected('linux/amd64'), await inspected('linux/arm64')]
})
const detailText = (details: Details): string => pageText(detailPage(details), 100)
const look = (kind: Detail['kind'], of: string) => detailsOf(images, { kind, of })
const text = (kind: Detail['kind'], of: string) => detailText(detailsOf(images.slice(0, 1), { kind, of }))
const prefix = (index: number, digits: number) => SHOP_LAYERS[index]!.diffId.slice(0, 'sha256:'.length + digits)

test('a layer: its files, and what of it is hidden', () => {
  expect(text('layer', '2')).toBe(`\
Layer 2 of 3 of shop linux/amd64: 12 kB unpacked, 204 B to download
  made by RUN make
  diffID sha256:a871c316651ca6910e2a6fb98b9ab9d6315cb11e8969ceef700524665974798e
  3 files, 1 directory

Files, heaviest first
  6 kB  0644  ####################  /app/shop
  4 kB  0644  #############         /tmp/cache
  2 kB  0644  #######               /app/assets/logo

Hidden files of this layer
  bytes  files  of layer  hidden by               such as
   4 kB      1         2          3  deleted      /tmp/cache
   2 kB      1         2          3  overwritten  /app/assets/logo
`)
})

test('a layer that deletes', () => {
  expect(text('layer', '3')).toBe(`\
Layer 3 of 3 of shop linux/amd64: 1 kB unpacked, 171 B to download
  made by RUN rm -r /tmp/cache && tidy
  diffID sha256:33d7360116ba4a294df8d56527e9aa1617dc9b2e8e50266621e003cbfe9e4cd5
  1 file, 1 symlink, 1 whiteout, 1 opaque whiteout

Files, heaviest first
  1 kB  0644  ####################  /app/assets/logo

Deleted from the layers below
  /tmp/cache
  everything in /var
`)
})

test('a path: its bytes, the layers that brought them, the files', () => {
  expect(text('path', '/app')).toBe(`\
Path /app of shop linux/amd64: 7 kB in 2 files

By the layer that added them
  2  6 kB  1 file  ####################
  3  1 kB  1 file  ###

Files, heaviest first
  bytes  layer                        path
   6 kB      2  ####################  /app/shop
   1 kB      3  ###                   /app/assets/logo
`)
})

test.each(['path', 'module'] as const)('the title of a long --%s keeps the image and its bytes', (kind) => {
  const found = look(kind, kind === 'path' ? 'app' : 'std')
  expect(detailText({ ...found, of: 'a/very'.repeat(40) }).split('\n')[0]).toMatch(/…\S* of shop linux\/amd64: \S+ kB /)
})

test('a module: its bytes and packages in each program', () => {
  expect(text('module', 'google.golang.org/grpc')).toBe(`\
Module google.golang.org/grpc of shop linux/amd64: 500 B of code in 1 Go program

Go program /app/shop of layer 2: 6 kB
  500 B, 8.3 % of it: google.golang.org/grpc v1.65.0

  400 B  6.7 %  ####################  google.golang.org/grpc/internal/transport
  100 B  1.7 %  #####                 google.golang.org/grpc/codes
`)
})

test('packages of a module, in every program', () => {
  expect(text('module', 'net/http')).toBe(`\
Module net/http of shop linux/amd64: 1.6 kB of code in 2 Go programs

Go program /app/shop of layer 2: 6 kB
  900 B, 15.0 % of it: standard library

  900 B  15.0 %  ####################  net/http

Go program /app/tool of layer 1: 700 B
  700 B, 100.0 % of it: standard library

  700 B  100.0 %  ####################  net/http
`)
})

test('the standard library', () => {
  expect(look('module', 'std').images[0]).toMatchObject({ bytes: 2200, programs: [{ bytes: 1500 }, { bytes: 700 }] })
})

describe('what is looked at', () => {
  test('every platform that has it has its own block', () => {
    const blocks = detailText(look('layer', '1'))
      .split('\n')
      .filter((line) => line.startsWith('Layer '))
    expect(blocks).toEqual([
      expect.stringMatching(/^Layer 1 of 3 of shop linux\/amd64: /),
      expect.stringMatching(/^Layer 1 of 3 of shop linux\/arm64: /),
    ])
  })

  test.each([
    ['1', 0],
    ['003', 2],
    [prefix(1, 4), 1],
    [prefix(1, 64), 1],
    [prefix(2, 12).slice('sha256:'.length), 2],
  ])('--layer %s is the one at index %i', (of, layer) => {
    expect(look('layer', of).images.map((each) => 'layer' in each && each.layer)).toEqual([layer, layer])
  })

  test.each([
    ['layer', '4', 'has no layer "4": it has 3'],
    ['layer', '0', 'has no layer "0"'],
    ['layer', '-1', 'has no layer "-1"'],
    ['layer', 'sha256:abc', 'at least the first four digits'],
    ['layer', 'f'.repeat(64), 'has no layer'],
    ['path', '/tmp', 'no file at or below "/tmp"'],
    ['path', '/App', 'no file at or below "/App"'],
    ['module', 'google.golang.org/grp', '(2 found)'],
  ] as const)('--%s %s: %s', (kind, of, part) => {
    const error = errorOf(() => look(kind, of))
    expect([error.code, error.exit]).toEqual([`inspect.${kind}`, 2])
    expect(error.message).toContain(part)
    expect(error.message).toContain('shop')
  })
})

describe('JSON', () => {
  test.each([
    ['layer', '1'],
    ['layer', '2'],
    ['layer', '3'],
    ['path', '/'],
    ['path', '/app/*'],
    ['module', 'google.golang.org/grpc'],
    ['module', 'net'],
  ] as const)('of --%s %s is as docs/inspection.schema.json says, and whole', (kind, of) => {
    const details = look(kind, of)
    const parsed: unknown = JSON.parse(detailsJson(details))
    isValid(parsed)
    expect(isValid.errors).toBeNull()
    expect(parsed).toEqual({ schemaVersion: 1, ...details })
  })

  test.each([
    ['layer', '2', 'entries'],
    ['path', '/', 'paths'],
    ['module', 'net', 'programs'],
  ] as const)('of --%s without its %3$s is not valid', (kind, of, field) => {
    const [image] = look(kind, of).images
    expect(isValid({ schemaVersion: 1, kind, of, images: [{ ...image, [field]: undefined }] })).toBe(false)
    expect(isValid({ schemaVersion: 1, kind, of, images: [] })).toBe(false)
  })
})
