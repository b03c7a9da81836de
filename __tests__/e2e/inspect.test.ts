import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { ImageRecord } from '../../src/record/record.ts'
import {
  CLASSIC,
  CONTAINER,
  CONTAINERD,
  docker,
  environmentOf,
  removeTestImages,
  type Engine,
} from '../support/engines.ts'
import { buildExample, copyExample, EXAMPLE_IMAGES } from '../support/examples.ts'
import { weighbridge } from '../support/programs.ts'
import { git, temporaryFolder } from '../support/repository.ts'

const CATALOG = 'weighbridge-e2e/product-catalog:latest'
/** An unnamed stage, a file that is deleted and one whose mode alone changes. */
const DOCKERFILE = `FROM alpine
RUN mkdir /data && head -c 300000 /dev/urandom > /data/gone && head -c 200000 /dev/urandom > /data/kept
RUN rm /data/gone && chmod 600 /data/kept
FROM scratch AS last
COPY --from=0 /data/kept /kept
`
const WASTEFUL = 'weighbridge-e2e/wasteful:latest'
let folder: Awaited<ReturnType<typeof temporaryFolder>>
let wasteful: string

beforeAll(async () => {
  folder = await temporaryFolder()
  await git(folder.path, 'init', '--quiet')
  copyExample('product-catalog', join(folder.path, 'product-catalog'))
  wasteful = join(folder.path, 'wasteful')
  mkdirSync(wasteful)
  writeFileSync(join(wasteful, 'Dockerfile'), DOCKERFILE)
  buildExample(
    CLASSIC,
    EXAMPLE_IMAGES.find(({ name }) => name === 'product-catalog')!,
  )
  writeFileSync(join(wasteful, 'Dockerfile.one'), DOCKERFILE.split('FROM scratch')[0]!)
  docker(CLASSIC, 'build', '--quiet', '--tag', WASTEFUL, '--file', join(wasteful, 'Dockerfile.one'), wasteful)
})
afterAll(async () => {
  removeTestImages(CLASSIC)
  await folder[Symbol.asyncDispose]()
})

async function inspect(engine: Engine, ...args: readonly string[]): Promise<string> {
  const options = { cwd: folder.path, env: environmentOf(engine) }
  const { stdout, ...rest } = await weighbridge(['inspect', ...args], options)
  expect(rest).toEqual({ code: 0, stderr: '' })
  return stdout
}

const imagesOf = (engine: Engine) => docker(engine, 'image', 'ls', '--all', '--quiet').split('\n')
const left = (engine: Engine, before: readonly string[]) => imagesOf(engine).filter((id) => !before.includes(id))

describe('an image, for a person', () => {
  test('weights, layers, files and the modules of its Go program, within 100 columns', async () => {
    const said = await inspect(CLASSIC, CATALOG)
    expect(said).toMatch(/^Image .* linux\/amd64: [\d.]+ MB unpacked/)
    expect(said).toMatch(/^ {2}4 .* #{20} +COPY .*product-catalog/m)
    expect(said).toMatch(/^ +`- +[\d.]+ MB {2}\/usr\/src\/app\/product-catalog$/m)
    expect(said).toMatch(/^Go program \/usr\/src\/app\/product-catalog: [\d.]+ MB of layer 4\n {2}built by go1\.22/m)
    expect(said).toMatch(/^ +[\d.]+ kB +[\d.]+ % +#+ +google\.golang\.org\/grpc v1\.65\.0$/m)
    expect(Math.max(...said.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100)
  })

  test('what is wasted, and how', async () => {
    const said = await inspect(CLASSIC, WASTEFUL)
    expect(said).toContain('\nWasted: 500 kB in copies that no container sees\n')
    expect(said).toMatch(/^ +300 kB +1 +2 +3 +deleted +\/data\/gone$/m)
    expect(said).toMatch(/^ +200 kB +1 +2 +3 +only its mode changed +\/data\/kept$/m)
  })
})

test('--download works out what a pull costs, where the engine keeps no compressed layers', async () => {
  const [without, with_] = [
    await inspect(CLASSIC, WASTEFUL, '--json'),
    await inspect(CLASSIC, WASTEFUL, '--json', '--download'),
  ].map((json): ImageRecord => JSON.parse(json).images[0])
  expect(without).toMatchObject({ downloadMethod: 'none', metrics: { download: null } })
  expect(with_).toMatchObject({ downloadMethod: 'gzip-6' })
  expect(with_?.metrics.download).toBeGreaterThan(500_000) // random bytes do not shrink
})

describe('one thing of an image', () => {
  test('the files at a path are those that tar sees in a container', async () => {
    const container = docker(CLASSIC, 'create', CATALOG)
    try {
      const shell = `docker export ${container} | tar --list --verbose usr/src/app`
      const listed = execFileSync('sh', ['-c', shell], { env: environmentOf(CLASSIC), encoding: 'utf8' })
      const files = listed.split('\n').filter((line) => line.startsWith('-'))
      const bytes = files.reduce((sum, line) => sum + Number(line.split(/\s+/)[2]), 0)
      const { images } = JSON.parse(await inspect(CLASSIC, CATALOG, '--path', '/usr/src/app', '--json'))
      expect(images[0]).toMatchObject({ bytes, files: files.length })
    } finally {
      docker(CLASSIC, 'rm', container)
    }
  })

  test('a layer names what it deletes', async () => {
    expect(await inspect(CLASSIC, WASTEFUL, '--layer', '3')).toMatch(
      /^Deleted from the layers below\n {2}\/data\/gone$/m,
    )
  })

  test('the packages of a module sum to its bytes in the record', async () => {
    const { images } = JSON.parse(await inspect(CLASSIC, CATALOG, '--module', 'google.golang.org/grpc', '--json'))
    const { bytes, packages } = images[0].programs[0]
    const record = JSON.parse(await inspect(CLASSIC, CATALOG, '--json')).images[0]
    const module = record.goBinaries[0].modules.find((each: { path: string }) => each.path === 'google.golang.org/grpc')
    expect(packages.reduce((sum: number, each: { bytes: number }) => sum + each.bytes, 0)).toBe(bytes)
    expect(bytes).toBe(module.bytes)
  })

  test.each([
    ['--layer', '9', 'it has 4'],
    ['--path', '/nowhere', '/nowhere'],
    ['--module', 'example.com/none', '1 found'],
  ])('%s %s is not there', async (option, of, part) => {
    const options = { cwd: folder.path, env: environmentOf(CLASSIC) }
    const { code, stdout, stderr } = await weighbridge(['inspect', CATALOG, option, of], options)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(part)
  })
})

describe.each([CLASSIC, CONTAINERD, CONTAINER])('every stage of a Dockerfile, by the $name', (engine) => {
  const builder = engine.builder === '' ? [] : ['--builder', engine.builder]

  test('what stays behind is said in numbers, and nothing is left in the engine', async () => {
    const before = imagesOf(engine)
    const said = await inspect(engine, '--stages', '--context', 'product-catalog', ...builder)
    expect(said).toMatch(/^Platform linux\/amd64: build [\d.]+ MB -> stage-1 \(final\) [\d.]+ MB \(-\d\d\.\d %\)$/m)
    expect(said).toMatch(/^ +[\d.]+ MB +[\d.]+ MB +\d+ +[\d.]+ MB +[\d.]+ MB +#{20} {2}build$/m)
    expect(left(engine, before)).toEqual([])
  })

  test('a stage without a name weighs what its image does', async () => {
    const before = imagesOf(engine)
    const stages: { images: ImageRecord[] } = JSON.parse(
      await inspect(engine, '--stages', '--json', '--context', 'wasteful', ...builder),
    )
    expect(stages.images.map(({ name }) => name)).toEqual(['stage-0', 'last'])
    expect(stages.images.map(({ metrics }) => metrics.own)).toEqual([700_000, 200_000])
    expect(stages.images[0]!.metrics.wasted).toBe(500_000)
    expect(left(engine, before)).toEqual([])
  })
})

test('a stage that cannot be built fails as a run does, and leaves nothing', async () => {
  const broken = join(folder.path, 'Dockerfile.broken')
  writeFileSync(broken, 'FROM alpine AS good\nRUN echo good > /good\nFROM alpine AS bad\nRUN false\n')
  const before = imagesOf(CLASSIC)
  const options = { cwd: folder.path, env: environmentOf(CLASSIC) }
  const { code, stdout, stderr } = await weighbridge(['inspect', '--stages', '--file', broken], options)
  expect({ code, stdout }).toEqual({ code: 3, stdout: '' })
  expect(stderr).toContain('RUN false')
  expect(left(CLASSIC, before)).toEqual([])
})
