import { expect, test } from '@jest/globals'
import { isNamedByContent, unitOf } from '../../../src/mounts/units.ts'

const HASH = 'ab'.repeat(32)

test.each([
  [`ab/${HASH}-a`, `ab/${HASH}-a`],
  [`ab/${HASH}-d`, `ab/${HASH}-d`],
  [`ab/${HASH}-d/stringer`, `ab/${HASH}-d`],
  ['ab', undefined],
  ['', undefined],
  ['README', undefined],
  ['trim.txt', undefined],
  ['testexpire.txt', undefined],
  ['log.txt', undefined],
  ['fuzz/example.com/x/FuzzIt/1', undefined],
])("Go's build cache: %s is of %j", (path, unit) => {
  expect(unitOf('go-build', path)).toEqual(
    unit === undefined ? undefined : { cache: 'go-build', path: unit, module: undefined },
  )
})

test.each([
  ['golang.org/x/net@v0.25.0', 'golang.org/x/net@v0.25.0', 'golang.org/x/net@v0.25.0'],
  ['golang.org/x/net@v0.25.0/a/b@c/d.go', 'golang.org/x/net@v0.25.0', 'golang.org/x/net@v0.25.0'],
  ['github.com/!burnt!sushi/toml@v1.0.0/x', 'github.com/!burnt!sushi/toml@v1.0.0', 'github.com/BurntSushi/toml@v1.0.0'],
  ['a.b/c@v1.0.0-!r!c1/x', 'a.b/c@v1.0.0-!r!c1', 'a.b/c@v1.0.0-RC1'],
  ['a.b/c/v2@v2.0.0+incompatible/x', 'a.b/c/v2@v2.0.0+incompatible', 'a.b/c/v2@v2.0.0+incompatible'],
])("Go's module cache: %s is of %s", (path, unit, module) => {
  expect(unitOf('go-mod', path)).toEqual({ cache: 'go-mod', path: unit, module })
})

test.each([
  ['a.b/c/@v/v1.2.3.zip', 'a.b/c@v1.2.3'],
  ['a.b/c/@v/v1.2.3.ziphash', 'a.b/c@v1.2.3'],
  ['a.b/c/@v/v1.2.3+incompatible.mod', 'a.b/c@v1.2.3+incompatible'],
  ['a.b/!c/@v/v1.2.3.lock', 'a.b/C@v1.2.3'],
  ['a.b/c/@v/main.info', 'a.b/c@main'],
])("Go's module cache: the download %s is of %s", (path, module) => {
  expect(unitOf('go-mod', `cache/download/${path}`)).toEqual({
    cache: 'go-mod',
    path: `cache/download/${path}`,
    module,
  })
})

test.each([
  ['cache/vcs/0123abcd', 'cache/vcs/0123abcd'],
  ['cache/vcs/0123abcd/objects/ab/cd', 'cache/vcs/0123abcd'],
  ['cache/vcs/0123abcd.info', 'cache/vcs/0123abcd'],
  ['cache/vcs/0123abcd.lock', 'cache/vcs/0123abcd'],
])("Go's module cache: %s is of the repository %s", (path, unit) => {
  expect(unitOf('go-mod', path)).toEqual({ cache: 'go-mod', path: unit, module: undefined })
})

test.each([
  'cache',
  'cache/lock',
  'cache/download',
  'cache/download/a.b/c/@v',
  'cache/download/a.b/c/@v/list',
  'cache/download/sumdb/sum.golang.org/lookup/a.b/c@v1.2.3',
  'cache/download/sumdb/sum.golang.org/tile/8/0/000',
  'cache/vcs',
  'github.com',
  'github.com/!burnt!sushi',
])("Go's module cache: %s always stays", (path) => {
  expect(unitOf('go-mod', path)).toBeUndefined()
})

test('another mount has no parts', () => {
  expect(unitOf('other', `ab/${HASH}-a`)).toBeUndefined()
})

test.each([
  // path in a folder above Go's caches                       cache       unit                                 module
  [`go-build/ab/${HASH}-a`, 'go-build', `go-build/ab/${HASH}-a`, undefined],
  [`.cache/go-build/ab/${HASH}-d/stringer`, 'go-build', `.cache/go-build/ab/${HASH}-d`, undefined],
  ['pkg/mod/a.b/!c@v1.0.0/x', 'go-mod', 'pkg/mod/a.b/!c@v1.0.0', 'a.b/C@v1.0.0'],
  ['mod/a.b/c@v1.0.0', 'go-mod', 'mod/a.b/c@v1.0.0', 'a.b/c@v1.0.0'],
  ['go/pkg/mod/a.b/c@v1.0.0/go-build/ab/x', 'go-mod', 'go/pkg/mod/a.b/c@v1.0.0', 'a.b/c@v1.0.0'],
  [
    'pkg/mod/cache/download/a.b/c/@v/v1.2.3.zip',
    'go-mod',
    'pkg/mod/cache/download/a.b/c/@v/v1.2.3.zip',
    'a.b/c@v1.2.3',
  ],
])("above Go's caches: %s is of %s", (path, cache, unit, module) => {
  expect(unitOf('go-caches', path)).toEqual({ cache, path: unit, module })
})

test.each([
  'go-build',
  'go-build/trim.txt',
  'go-build/ab',
  `ab/${HASH}-a`,
  `no-go-build/ab/${HASH}-a`,
  'pkg/mod/cache/lock',
  'pip/http/a/b',
  'mod',
  'a/mod/b@v1.0.0',
])("above Go's caches: %s always stays", (path) => {
  expect(unitOf('go-caches', path)).toBeUndefined()
})

test.each([
  // path in a folder above Go's caches                is named by its content
  [`go-build/ab/${HASH}-d`, true],
  ['.cache/go-build/trim.txt', true],
  ['go/pkg/mod/a.b/c@v1.0.0/x', true],
  ['pkg/mod/cache/download/a.b/c/@v/v1.2.3.zip', true],
  ['go-build/README', false],
  ['mod/state', false],
  ['pip/pkg/mod/trim.txt', false],
  ['pip/x', false],
])("above Go's caches: that path and size say all of %s: %s", (path, isNamed) => {
  expect(isNamedByContent('go-caches', path)).toBe(isNamed)
})

test.each(['go-mod', 'go-build'] as const)('of all in a mount of %s, path and size say all', (kind) => {
  expect([isNamedByContent(kind, 'README'), isNamedByContent('other', 'README')]).toEqual([true, false])
})
