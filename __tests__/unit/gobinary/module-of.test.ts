import { describe, expect, test } from '@jest/globals'
import type { BuildInfo } from '../../../src/gobinary/build-info.ts'
import { foldToModules } from '../../../src/gobinary/module-of.ts'

const INFO: BuildInfo = {
  goVersion: 'go1.22.12',
  main: 'example.com/shop/cmd/server',
  mainModule: { path: 'example.com/shop', version: '(devel)' },
  dependencies: [
    { path: 'github.com/a/b', version: 'v1.0.0' },
    { path: 'github.com/a/b/v2', version: 'v2.1.0' },
    { path: 'github.com/a/b/sub', version: 'v0.3.0', replacedBy: '../sub' },
    { path: 'gopkg.in/yaml.v3', version: 'v3.0.1' },
  ],
  settings: {},
}

const moduleOf = (name: string, info: BuildInfo | undefined) => {
  const { packages, modules } = foldToModules(new Map([[name, 7]]), info)
  const { path, kind } = modules.find(({ bytes }) => bytes === 7)!
  return { package: packages[0]!.path, module: path, kind }
}

describe('the module of a package', () => {
  test.each([
    // package                     module                 kind
    ['main', 'example.com/shop', 'main'],
    ['example.com/shop/internal', 'example.com/shop', 'main'],
    ['example.com/shopping', 'unknown', 'unknown'],
    ['github.com/a/b', 'github.com/a/b', 'dependency'],
    ['github.com/a/b/c', 'github.com/a/b', 'dependency'],
    ['github.com/a/b/v2/c', 'github.com/a/b/v2', 'dependency'],
    ['github.com/a/b/sub/c', 'github.com/a/b/sub', 'dependency'],
    ['gopkg.in/yaml.v3', 'gopkg.in/yaml.v3', 'dependency'],
    ['gopkg.in/yaml.v2', 'unknown', 'unknown'],
    ['net/http', 'std', 'std'],
    ['vendor/golang.org/x/net/idna', 'std', 'std'],
    ['crypto/internal/entropy/v1.0.0', 'std', 'std'],
    [`${'deep/'.repeat(100_000)}er`, 'std', 'std'],
  ])('%.40s is of %s', (name, module, kind) => {
    expect(moduleOf(name, INFO)).toMatchObject({ module, kind })
  })

  test('a main module whose name has no dot is not the standard library', () => {
    const info = { ...INFO, mainModule: { path: 'shop', version: '' } }
    expect(moduleOf('shop/tea', info)).toMatchObject({ module: 'shop', kind: 'main' })
  })

  test('a program of one file stands for itself', () => {
    const info = { ...INFO, mainModule: undefined }
    expect(moduleOf('main', info)).toMatchObject({ module: 'example.com/shop/cmd/server', kind: 'main' })
  })

  test('without build information packages are named all the same', () => {
    expect(moduleOf('main', undefined)).toEqual({ package: 'main', module: 'main', kind: 'main' })
    expect(moduleOf('example.com/a', undefined)).toEqual({
      package: 'example.com/a',
      module: 'unknown',
      kind: 'unknown',
    })
  })
})

describe('where the build named no main module', () => {
  test.each([
    // main                  package                             module                  kind
    ['cmd/go', 'main', 'cmd', 'main'],
    ['cmd/go', 'cmd/go/internal/load', 'cmd', 'main'],
    ['cmd/go', 'cmd/vendor/golang.org/x/mod/modfile', 'cmd', 'main'],
    ['cmd/go', 'vendor/golang.org/x/net/idna', 'std', 'std'],
    ['cmd/go', 'internal/abi', 'std', 'std'],
    ['cmd/go', '_', 'std', 'std'],
    ['myteam/app/server', 'main', 'myteam', 'main'],
    ['myteam/app/server', 'myteam/lib', 'myteam', 'main'],
    ['myteam/app/server', 'myteams/lib', 'unknown', 'unknown'],
    ['myteam/app/server', 'other/lib', 'unknown', 'unknown'],
    ['myteam/app/server', 'net/http', 'std', 'std'],
    ['myteam/app/server', 'github.com/a/b/c', 'github.com/a/b', 'dependency'],
    ['github.com/me/app', 'github.com/me/app/internal', 'github.com/me/app', 'main'],
    ['github.com/me/app', 'github.com/me/app/vendor/github.com/x/y', 'unknown', 'unknown'],
    ['github.com/me/app', 'github.com/me/application', 'unknown', 'unknown'],
    ['net/http.test', 'net/url', 'std', 'std'],
    ['command-line-arguments', 'main', 'command-line-arguments', 'main'],
    ['command-line-arguments', 'slices', 'std', 'std'],
    ['', 'QxWk1a2b', 'unknown', 'unknown'], // garble
  ])('of %j, %s is of %s', (main, name, module, kind) => {
    expect(moduleOf(name, { ...INFO, main, mainModule: undefined })).toMatchObject({ module, kind })
  })
})

test('lists are heaviest first, equals by path, and modules without functions are there', () => {
  const bytes = new Map([
    ['main', 5],
    ['net', 5],
    ['github.com/a/b', 9],
  ])
  const { modules, packages } = foldToModules(bytes, INFO)
  expect(packages.map(({ path }) => path)).toEqual(['github.com/a/b', 'example.com/shop/cmd/server', 'net'])
  expect(modules.map(({ path, bytes: size }) => [path, size])).toEqual([
    ['github.com/a/b', 9],
    ['example.com/shop', 5],
    ['std', 5],
    ['github.com/a/b/sub', 0],
    ['github.com/a/b/v2', 0],
    ['gopkg.in/yaml.v3', 0],
  ])
})
