import { expect, test } from '@jest/globals'
import { readBuildInfo } from '../../../src/gobinary/build-info.ts'
import { buildInfo } from '../../support/elf-go.ts'

const read = (...lines: string[]) => readBuildInfo(buildInfo('go1.22.12', lines))

test('versions, modules, replacements and settings', () => {
  expect(
    read(
      'path\texample.com/shop/cmd',
      'mod\texample.com/shop\t(devel)\t',
      'dep\tgithub.com/a/b\tv1.2.3\th1:xyz=',
      'dep\tgithub.com/c/d\tv1.0.0',
      '=>\tgithub.com/fork/d\tv1.0.1\th1:abc=',
      'dep\tgithub.com/e/f\tv1.0.0',
      '=>\t../f\t(devel)\t',
      'build\t-compiler=gc',
      'build\t-buildmode="a b"',
      'build\tCGO_ENABLED=0',
    ),
  ).toEqual({
    goVersion: 'go1.22.12',
    main: 'example.com/shop/cmd',
    mainModule: { path: 'example.com/shop', version: '(devel)' },
    dependencies: [
      { path: 'github.com/a/b', version: 'v1.2.3' },
      { path: 'github.com/c/d', version: 'v1.0.0', replacedBy: 'github.com/fork/d@v1.0.1' },
      { path: 'github.com/e/f', version: 'v1.0.0', replacedBy: '(local folder)' },
    ],
    settings: { '-compiler': 'gc', '-buildmode': 'a b', CGO_ENABLED: '0' },
  })
})

test.each([
  'build\t-ldflags="-X main.token=secret -X other.b=secret -extldflags=secret"',
  'build\t-gcflags=secret',
  'build\t-tags=secret',
  'build\tCGO_CFLAGS=-Dsecret',
  'build\tvcs.revision=secret',
  'build\tsecret',
  'build\t=secret',
  'unknown\tsecret',
  '=>\tsecret',
  ...['/home/secret/f', '../secret', './secret', 'C:\\Users\\secret', 'c:/secret'].map(
    (folder) => `dep\tgithub.com/e/f\tv1.0.0\n=>\t${folder}\t(devel)\t`,
  ),
])('%s is not kept', (line) => {
  expect(JSON.stringify(read(line))).not.toContain('secret')
})

test('a setting that is quoted as only Go does is kept as it is', () => {
  expect(read('build\t-buildmode="\\x00 a"')).toMatchObject({ settings: { '-buildmode': '"\\x00 a"' } })
})

test('a name of a prototype is a setting like any other, and not kept', () => {
  expect(read('build\t__proto__=1', 'build\tconstructor=1')).toMatchObject({ settings: {} })
})

const WHOLE = buildInfo('go1.22.12', ['path\ta'])

test.each<[string, Uint8Array, RegExp]>([
  ['nothing', new Uint8Array(), /cannot be read/],
  ['another magic', Buffer.alloc(64), /cannot be read/],
  ['a cut version', WHOLE.subarray(0, 36), /cannot be read/],
  ['cut modules', WHOLE.subarray(0, -1), /cannot be read/],
  ['an endless length', Buffer.concat([WHOLE.subarray(0, 32), Buffer.alloc(20, 0xff)]), /cannot be read/],
  ['pointers instead of text', Buffer.concat([WHOLE.subarray(0, 15), Buffer.alloc(32)]), /before Go 1.18/],
])('of %s it is said why', (_, bytes, reason) => {
  expect(readBuildInfo(bytes)).toMatch(reason)
})

test('without modules there is a version', () => {
  const bytes = Buffer.concat([WHOLE.subarray(0, 32), Buffer.from('\x04go1x\x00')])
  expect(readBuildInfo(bytes)).toMatchObject({ goVersion: 'go1x', main: '', dependencies: [] })
})
