import { describe, expect, test } from '@jest/globals'
import type { PackOptions } from '../../../src/mounts/pack.ts'
import { manifestOf, packed, pathsIn, unpacked } from '../../support/mount-blobs.ts'
import { tar, type TarSpec } from '../../support/tar.ts'

const RESTORED_AT = 1_700_000_000
const HOUR = 3600

const at = (mtime: number, path: string, content = ''): TarSpec => ({ path, content, pax: { mtime: String(mtime) } })

async function kept(specs: readonly TarSpec[], options: Partial<PackOptions>) {
  const { blob, result } = await packed(tar(...specs), options)
  const { kind, key } = manifestOf(result)
  const { tar: left } = await unpacked(blob, { kind, key })
  return { paths: pathsIn(left), result }
}

const RESTORED = { at: RESTORED_AT, goSum: 'old', entriesSha256: '0'.repeat(64) }

describe("Go's build cache", () => {
  const specs = [
    at(1, './'),
    at(1, './README'),
    at(1, './trim.txt'),
    at(1, './ab/'),
    at(RESTORED_AT - HOUR - 1, './ab/old-a', 'xx'),
    at(RESTORED_AT - HOUR, './ab/used-a'),
    at(RESTORED_AT + 5, './ab/new-d'),
    // Go refreshes the time of an executable's folder, not that of the executable.
    at(RESTORED_AT, './ab/tool-d/'),
    at(1, './ab/tool-d/tool'),
    at(1, './ab/other-d/'),
    at(RESTORED_AT, './ab/other-d/other', 'xxx'),
  ]
  const rest = [
    './',
    './README',
    './trim.txt',
    './ab/',
    './ab/used-a',
    './ab/new-d',
    './ab/tool-d/',
    './ab/tool-d/tool',
  ]

  test('keeps what was used after it was restored', async () => {
    const { paths, result } = await kept(specs, { kind: 'go-build', restored: RESTORED })
    expect(paths).toEqual(rest)
    expect(result).toMatchObject({ dropped: { files: 2, bytes: 5 }, changed: true })
  })

  test('keeps everything that a build filled it with', async () => {
    expect((await kept(specs, { kind: 'go-build' })).paths).toHaveLength(specs.length)
  })

  test('keeps nothing older than a cut-off', async () => {
    const { paths } = await kept(specs, { kind: 'go-build', cutoff: RESTORED_AT })
    expect(paths).toEqual(rest.filter((path) => path !== './ab/used-a'))
  })
})

describe("Go's module cache", () => {
  const version = (mtime: number, name: string, path: string): readonly TarSpec[] => [
    at(mtime, `./${path}@v1.0.0/`),
    at(1, `./${path}@v1.0.0/go.mod`),
    at(mtime + 9, `./${path}@v1.0.0/${name}.go`),
  ]
  const download = (mtime: number, path: string): readonly TarSpec[] => [
    at(1, `./cache/download/${path}/@v/`),
    at(1, `./cache/download/${path}/@v/list`),
    at(mtime, `./cache/download/${path}/@v/v1.0.0.mod`),
    at(mtime, `./cache/download/${path}/@v/v1.0.0.zip`, 'zip'),
  ]
  const folders = ['./cache/', './cache/download/', './!up/', './cache/download/!up/', './cache/download/!up/a/']
  const more = ['./cache/download/b/', './cache/download/c/']
  const specs = [
    ...[...folders, ...more].map((path) => at(1, path)),
    at(1, './cache/lock'),
    ...download(5, '!up/a'),
    ...download(5, 'b'),
    ...download(RESTORED_AT, 'c'),
    ...version(5, 'a', '!up/a'),
    ...version(RESTORED_AT - 5, 'b', 'b'),
    ...version(RESTORED_AT, 'c', 'c'),
  ]
  const modules = new Set(['Up/a@v1.0.0'])

  test('keeps the versions that go.sum names and those that are new, each as a whole', async () => {
    const { paths, result } = await kept(specs, { kind: 'go-mod', restored: RESTORED, goSum: 'new', modules })
    const gone = ['./cache/download/b/@v/v1.0.0.mod', './cache/download/b/@v/v1.0.0.zip', './b@v1.0.0/']
    const expected = specs.map(({ path }) => path).filter((path) => !gone.some((each) => path.startsWith(each)))
    expect(paths).toEqual(expected)
    expect(result).toMatchObject({ dropped: { files: 4, bytes: 3 } })
  })

  test.each<[string, Partial<PackOptions>]>([
    ['the same go.sum', { restored: RESTORED, goSum: 'old' }],
    ['no go.sum, then and now', { restored: { ...RESTORED, goSum: null }, goSum: null }],
    ['nothing restored', { goSum: 'new' }],
  ])('keeps everything with %s', async (_, options) => {
    expect((await kept(specs, { kind: 'go-mod', ...options })).paths).toEqual(specs.map(({ path }) => path))
  })

  test('a cut-off goes for what go.sum names too', async () => {
    const { paths } = await kept(specs, { kind: 'go-mod', goSum: 'new', modules, cutoff: RESTORED_AT })
    expect(paths.filter((path) => /@v1|zip$/.test(path))).toEqual([
      './cache/download/c/@v/v1.0.0.zip',
      './c@v1.0.0/',
      './c@v1.0.0/go.mod',
      './c@v1.0.0/c.go',
    ])
  })
})

describe("a folder above Go's caches", () => {
  const entry = `./go-build/aa/${'a'.repeat(64)}`
  const specs = [
    at(1, './'),
    at(1, './go-build/'),
    at(1, './go-build/trim.txt'),
    at(1, './go-build/aa/'),
    at(RESTORED_AT - HOUR - 1, `${entry}-a`, 'unused'),
    at(RESTORED_AT - HOUR, `${entry}-d`, 'used'),
    at(1, './pkg/'),
    at(1, './pkg/mod/'),
    at(RESTORED_AT - 1, './pkg/mod/b@v1.0.0/', ''),
    at(RESTORED_AT, './pkg/mod/c@v1.0.0/', ''),
    at(1, './pip/'),
    at(1, './pip/old', 'x'),
  ]
  const options = { kind: 'go-caches', goSum: 'new' } as const
  const without = (...gone: readonly string[]) => specs.map(({ path }) => path).filter((path) => !gone.includes(path))

  test('keeps of them what was used, and all that is beside them', async () => {
    const { paths, result } = await kept(specs, { ...options, restored: RESTORED })
    expect(paths).toEqual(without(`${entry}-a`, './pkg/mod/b@v1.0.0/'))
    expect(result).toMatchObject({ dropped: { files: 1, bytes: 6 } })
  })

  test('keeps nothing of them that is older than a cut-off', async () => {
    const { paths } = await kept(specs, { ...options, cutoff: RESTORED_AT })
    expect(paths).toEqual(without(`${entry}-a`, `${entry}-d`, './pkg/mod/b@v1.0.0/'))
  })

  test('over its limit, the oldest of them leave first', async () => {
    const { result } = await packed(tar(...specs), { ...options, limit: 5 })
    expect(result).toMatchObject({ kind: 'over', cutoff: RESTORED_AT - HOUR })
    const { paths } = await kept(specs, { ...options, limit: 5, cutoff: RESTORED_AT - HOUR })
    expect(paths).toEqual(without(`${entry}-a`))
  })
})

describe('another mount is never cut', () => {
  test.each<[string, Partial<PackOptions>]>([
    ['not by use', { restored: RESTORED }],
    ['not by a cut-off', { cutoff: RESTORED_AT }],
  ])('%s', async (_, options) => {
    const { paths } = await kept([at(1, './ab/'), at(1, './ab/old-a')], { kind: 'other', ...options })
    expect(paths).toEqual(['./ab/', './ab/old-a'])
  })
})
