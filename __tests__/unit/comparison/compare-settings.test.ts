import { expect, test } from '@jest/globals'
import { compareSettings } from '../../../src/comparison/compare-settings.ts'
import type { BaseImageRecord } from '../../../src/record/record.ts'
import { goBinary } from '../../support/go-records.ts'
import { imageRecord, type ImageFields } from '../../support/records.ts'
import type { GoProgram } from '../../../src/inventory/programs.ts'

/** The changes in short form: what, path, setting, both sides. */
const changes = (base: ImageFields, head: ImageFields) =>
  compareSettings(imageRecord(head), imageRecord(base)).map((each) =>
    [each.what, each.path, each.setting, each.base, '→', each.head].filter((word) => word !== '').join(' '),
  )
const program = (fields: Partial<GoProgram>) => ({ goBinaries: [goBinary('app', ['main  1000'], fields)] })
const base = (name: string, digest = ''): BaseImageRecord => ({ name, digest })

test.each<[string, BaseImageRecord | null, BaseImageRecord | null, readonly string[]]>([
  ['the same', base('alpine:3.20', 'sha256:a'), base('alpine:3.20', 'sha256:a'), []],
  ['another tag', base('alpine:3.19'), base('alpine:3.20'), ['base image alpine:3.19 → alpine:3.20']],
  [
    'the same tag with other contents',
    base('alpine:3.20', 'sha256:a'),
    base('alpine:3.20', 'sha256:b'),
    ['base image alpine:3.20@sha256:a → alpine:3.20@sha256:b'],
  ],
  ['a digest that is not known is no other one', base('alpine:3.20', 'sha256:a'), base('alpine:3.20'), []],
  ['a base for one from scratch', base('scratch'), base('alpine:3.20'), ['base image scratch → alpine:3.20']],
  ['not known at the base', null, base('alpine:3.20'), []],
  ['not known at the head', base('alpine:3.20'), null, []],
  ['not known on either side', null, null, []],
])('base image: %s', (_, before, after, expected) => {
  expect(changes({ baseImage: before }, { baseImage: after })).toEqual(expected)
})

test.each<[string, Partial<GoProgram>, Partial<GoProgram>, readonly string[]]>([
  ['nothing', {}, {}, []],
  ['Go', { goVersion: 'go1.22.1' }, { goVersion: 'go1.23.4' }, ['go version app go1.22.1 → go1.23.4']],
  ['a Go version that is not known', { goVersion: '' }, { goVersion: 'go1.23.4' }, []],
  ['symbols', { stripped: true }, { stripped: false }, ['stripped app stripped → not stripped']],
  [
    'cgo and trimpath',
    { settings: { CGO_ENABLED: '0', '-trimpath': 'true' } },
    { settings: { CGO_ENABLED: '1' } },
    ['trimpath app -trimpath true →', 'cgo app CGO_ENABLED 0 → 1'],
  ],
  [
    'another build setting',
    { settings: { GOAMD64: 'v1' } },
    { settings: { GOAMD64: 'v3', '-buildmode': 'pie' } },
    ['build setting app -buildmode → pie', 'build setting app GOAMD64 v1 → v3'],
  ],
  ['a program that does not say how it was built', { settings: {} }, { settings: { CGO_ENABLED: '1' } }, []],
  [
    'a name that objects have',
    { settings: { a: '1' } },
    { settings: { a: '1', constructor: 'x' } },
    ['build setting app constructor → x'],
  ],
])('of a Go program: %s', (_, before, after, expected) => {
  expect(changes(program(before), program(after))).toEqual(expected)
})

test('a renamed program is the same one; another program is not', () => {
  const renamed = goBinary('bin/server', ['main  1000'], { stripped: false })
  expect(changes(program({}), { goBinaries: [renamed] })).toEqual(['stripped bin/server stripped → not stripped'])
  expect(changes(program({}), { goBinaries: [{ ...renamed, main: 'example.com/other' }] })).toEqual([])
})
