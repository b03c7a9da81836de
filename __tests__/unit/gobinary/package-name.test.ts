import { expect, test } from '@jest/globals'
import { importPath, isGenerated, packageEnd, packageOf } from '../../../src/gobinary/package-name.ts'

/** The package of a function by its name, as in a function table; undefined for a name without one. */
function packageIn(name: string): string | undefined {
  const [before, start] = ['go.other/name.F\0', 16]
  const bytes = Buffer.from(`${before}${name}\0`)
  const end = packageEnd(bytes, start, bytes.length)!
  return end === -1 || isGenerated(bytes, start, end) ? packageOf(name) : importPath(bytes.toString('utf8', start, end))
}

test.each([
  // name                                              package
  ['main.main', 'main'],
  ['main.init.0', 'main'],
  ['runtime.(*mheap).alloc', 'runtime'],
  ['net/http.(*Server).Serve.func1', 'net/http'],
  ['github.com/a/b/v2.F', 'github.com/a/b/v2'],
  ['gopkg.in/yaml%2ev3.Unmarshal', 'gopkg.in/yaml.v3'],
  ['gopkg.in/yaml%252ev3.(*encoder).mapv.func1', 'gopkg.in/yaml.v3'],
  ['go%2euber%2eorg.F', 'go.uber.org'],
  ['example.com/caf%c3%a9.F', 'example.com/café'],
  ['slices.SortFunc[go.shape.*github.com/a/b.T]', 'slices'],
  ['example.com/a.(*Shelf[go.shape.struct { net/url.URL }]).Put', 'example.com/a'],
  ['example.com/a.F[...].func1', 'example.com/a'],
  ['vendor/golang.org/x/net/http2/hpack.(*Decoder).Write', 'vendor/golang.org/x/net/http2/hpack'],
  ['main._Cfunc_puts', 'main'],
  ['crypto/internal/fips140/v1.0.0/sha256.New', 'crypto/internal/fips140/v1.0.0/sha256'],
  ['type:.eq.net/url.URL', 'net/url'],
  ['type:.eq.[4]net/url.URL', 'net/url'],
  ['type:.hash.[2][3]main.T', 'main'],
  ['type:.eq.struct { F uintptr; X *net/url.URL }', 'runtime'],
  ['type:.eq.[2]interface {}', 'runtime'],
  ['type:.eq.go.shape.struct { Name string }', 'runtime'],
  ['type..eq.io/fs.PathError', 'io/fs'],
  ['type..hash.[8]string', 'runtime'],
  ['go:buildid', 'runtime'],
  ['go.buildid', 'runtime'],
  ['go:(*struct { sync.Mutex }).Lock', 'runtime'],
  ['go.(*struct { sync.Mutex }).Lock', 'runtime'],
  ['go/ast.Walk', 'go/ast'],
  ['go.uber.org/zap.New', 'go.uber.org/zap'],
  ['types.New', 'types'],
  ['memeqbody', undefined],
  ['_cgoexp_0d1a_fromGo', undefined],
])('%s is of %s', (name, expected) => {
  expect(packageIn(name)).toBe(expected)
})

test.each([
  ['without an end', 'main.main', 9],
  ['longer than any path', `${'a/'.repeat(1000)}b.F\0`, 2003],
])('a name %s has no package', (_, name, limit) => {
  expect(packageEnd(Buffer.from(name), 0, limit)).toBeUndefined()
})

test('a name longer than any path, whose package has ended, has one', () => {
  const name = Buffer.from(`main.${'f'.repeat(5000)}\0`)
  expect(packageEnd(name, 0, name.length)).toBe(4)
})
