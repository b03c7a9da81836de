import { describe, expect, test } from '@jest/globals'
import { isGoCache } from '../../../src/advice/go-cache.ts'
import { isPackageCache } from '../../../src/advice/package-manager.ts'
import { isSource } from '../../../src/advice/sources.ts'
import { survey } from '../../../src/advice/survey.ts'
import { advise } from '../../../src/advice/advise.ts'
import { adviceFacts } from '../../support/advice.ts'
import { file } from '../../support/records.ts'

const HASH = 'ab'.repeat(32)

describe('what a file is, by its path', () => {
  test.each([
    // path                                             Go's cache, package manager's, source
    ['root/go/pkg/mod/golang.org/x/net@v0.1.0/a.go', true, false, true],
    ['go/pkg/mod/cache/download/x/@v/v1.zip', true, false, false],
    ['go/pkg/sumdb/sum.golang.org/latest', true, false, false],
    [`root/.cache/go-build/ab/${HASH}-d`, true, false, false],
    [`cache/ab/${HASH}-a`, true, false, false],
    ['root/.config/go/telemetry/local/go@go1.23.count', true, false, false],
    ['home/ada/.cache/golangci-lint/x', true, false, false],
    ['srv/pkg/model/x.bin', false, false, false],
    ['var/lib/apt/lists/archive_Packages', false, true, false],
    ['var/cache/apt/pkgcache.bin', false, true, false],
    ['var/cache/apk/APKINDEX.0.tar.gz', false, true, false],
    ['etc/apk/world', false, false, false],
    ['var/cache/libdnf5/x.solv', false, true, false],
    ['root/.cache/pip/http/a', false, true, false],
    ['root/.npm/_cacache/index', false, true, false],
    ['var/lib/dpkg/status', false, false, false],
    ['src/main.go', false, false, true],
    ['src/go.sum', false, false, true],
    ['go.work.sum', false, false, true],
    ['src/.git/objects/pack/a.pack', false, false, true],
    ['src/mygo.mod', false, false, false],
    ['etc/.gitconfig', false, false, false],
    ['app/templates/index.html', false, false, false],
  ])('%s', (path, goCache, packageCache, source) => {
    expect([isGoCache(path), isPackageCache(path), isSource(path)]).toEqual([goCache, packageCache, source])
  })
})

test('each layer gets its own advice, with the heaviest five of its files', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f']
  const modules = names.map((name, index) => file(`go/pkg/mod/${name}`, 100_000 + index, 1))
  const build = [file('root/.cache/go-build/x', 30_000, 2)]
  expect(advise(adviceFacts({ files: [...build, ...modules] }))).toEqual([
    {
      kind: 'go cache',
      saving: 600_015,
      paths: names
        .toReversed()
        .slice(0, 5)
        .map((name) => `go/pkg/mod/${name}`),
      files: 6,
      layer: 1,
      hiddenBy: null,
      line: 5,
    },
    {
      kind: 'go cache',
      saving: 30_000,
      paths: ['root/.cache/go-build/x'],
      files: 1,
      layer: 2,
      hiddenBy: null,
      line: 6,
    },
  ])
})

test('each kind is said for itself, and a module in the cache is no source of ours', () => {
  const files = [
    file('go/pkg/mod/x/a.go', 60_000, 1),
    file('src/main.go', 40_000, 1),
    file('clone/.git/HEAD', 20_000, 2),
    file('var/lib/apt/lists/x', 30_000, 2),
  ]
  expect(advise(adviceFacts({ files })).map(({ kind, saving }) => [kind, saving])).toEqual([
    ['go cache', 60_000],
    ['sources', 40_000],
    ['package manager cache', 30_000],
    ['sources', 20_000],
  ])
})

test('what is counted as repository data is no source besides, and nothing that a container needs', () => {
  const files = [file('src/.git/objects/pack/a', 90_000, 1), file('src/main.go', 40_000, 1)]
  const repository = [{ layer: 1, path: 'src/.git', bytes: 90_000, hidden: 0, files: 1, hiddenFiles: 0 }]
  expect(advise(adviceFacts({ files, repository }))).toMatchObject([
    { kind: 'sources', saving: 40_000, paths: ['src/main.go'] },
  ])
  expect(advise(adviceFacts({ files: files.slice(0, 1), repository }))).toEqual([])
  const elsewhere = file('app/.git/objects/pack/a', 90_000, 1)
  expect(advise(adviceFacts({ files: [elsewhere], repository }))).toMatchObject([
    { kind: 'sources', paths: [elsewhere.path] },
  ])
  expect(survey(adviceFacts({ files })).kept).toBe(0)
})

test('nothing is said of the base image', () => {
  const files = ['go/pkg/mod/x', 'src/main.go', 'var/lib/apt/lists/x'].map((path) => file(path, 1_000_000, 0))
  expect(advise(adviceFacts({ files }))).toEqual([])
})
