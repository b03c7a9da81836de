import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { bytesOf, filesOfContainer } from '../support/container-files.ts'
import { CLASSIC, CONTAINER, docker } from '../support/engines.ts'
import { buildExample } from '../support/examples.ts'
import { inspect, inspectImage, runInspect } from '../support/inspect.ts'
import { NONCE } from '../support/nonce.ts'
import { ownFolder } from '../support/own-folder.ts'
import { catalogIn, expectCatalogStages, expectWastefulStages, wastefulIn } from '../support/stages.ts'
import { imageName, labelled, labelledImages, removeTestImages } from '../support/test-images.ts'

const CATALOG = imageName('product-catalog')
const WASTEFUL = imageName('wasteful')
const folder = ownFolder()
const wasteful = wastefulIn(folder)

beforeAll(() => {
  buildExample(CLASSIC, 'product-catalog')
  docker(CLASSIC, 'build', '--quiet', '--tag', WASTEFUL, '--file', join(wasteful, 'Dockerfile.one'), wasteful)
})
afterAll(() => removeTestImages(CLASSIC))

describe('an image, for a person', () => {
  test('weights, layers, files and the modules of its Go program', async () => {
    const said = await inspect(CLASSIC, CATALOG)
    expect(said).toMatch(/^Image .* linux\/amd64: [\d.]+ MB unpacked/)
    expect(said).toMatch(/^ {2}4 .* #{20} +COPY .*product-catalog/m)
    expect(said).toMatch(/^ +`- +[\d.]+ MB {2}\/usr\/src\/app\/product-catalog$/m)
    expect(said).toMatch(/^Go program \/usr\/src\/app\/product-catalog: [\d.]+ MB of layer 4\n {2}built by go1\.22/m)
    expect(said).toMatch(/^ +[\d.]+ kB +[\d.]+ % +#+ +google\.golang\.org\/grpc v1\.65\.0$/m)
  })

  test('what is wasted, and how', async () => {
    const said = await inspect(CLASSIC, WASTEFUL)
    expect(said).toContain('\nWasted: 500 kB in copies that no container sees\n')
    expect(said).toMatch(/^ +300 kB +1 +2 +3 +deleted +\/data\/gone$/m)
    expect(said).toMatch(/^ +200 kB +1 +2 +3 +only its mode changed +\/data\/kept$/m)
  })
})

test('--download works out what a pull costs, where the engine keeps no compressed layers', async () => {
  const [without, with_] = [await inspectImage(CLASSIC, WASTEFUL), await inspectImage(CLASSIC, WASTEFUL, '--download')]
  expect(without).toMatchObject({ downloadMethod: 'none', metrics: { download: null } })
  expect(with_).toMatchObject({ downloadMethod: 'gzip-6' })
  expect(with_.metrics.download).toBeGreaterThan(500_000) // random bytes do not shrink
})

describe('one thing of an image', () => {
  test('the files at a path are those that tar sees in a container', async () => {
    const files = filesOfContainer(CLASSIC, CATALOG, 'usr/src/app')
    const { images } = JSON.parse(await inspect(CLASSIC, CATALOG, '--path', '/usr/src/app', '--json'))
    expect(images[0]).toMatchObject({ bytes: bytesOf(files), files: files.length })
  })

  test('a layer names what it deletes', async () => {
    expect(await inspect(CLASSIC, WASTEFUL, '--layer', '3')).toMatch(
      /^Deleted from the layers below\n {2}\/data\/gone$/m,
    )
  })

  test('the packages of a module sum to its bytes in the record', async () => {
    const { images } = JSON.parse(await inspect(CLASSIC, CATALOG, '--module', 'google.golang.org/grpc', '--json'))
    const { bytes, packages } = images[0].programs[0]
    const { goBinaries } = await inspectImage(CLASSIC, CATALOG)
    const module = goBinaries[0]!.modules.find(({ path }) => path === 'google.golang.org/grpc')
    expect(packages.reduce((sum: number, each: { bytes: number }) => sum + each.bytes, 0)).toBe(bytes)
    expect(bytes).toBe(module!.bytes)
  })

  test.each([
    ['--layer', '9', 'it has 4'],
    ['--path', '/nowhere', '/nowhere'],
    ['--module', 'example.com/none', '1 found'],
  ])('%s %s is not there', async (option, of, part) => {
    const { code, stdout, stderr } = await runInspect(CLASSIC, CATALOG, option, of)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(part)
  })
})

// Both on every engine: __tests__/matrix/stages.test.ts
describe('every stage of a Dockerfile, and nothing is left in the engine', () => {
  test('what stays behind is said in numbers', async () => await expectCatalogStages(CLASSIC, catalogIn(folder)))

  test('a stage without a name weighs what its image does', async () => await expectWastefulStages(CONTAINER, wasteful))

  test('one that cannot be built fails as a run does', async () => {
    const broken = join(folder, 'Dockerfile.broken')
    const dockerfile = `FROM alpine AS good\nRUN echo ${NONCE} > /good\nFROM alpine AS bad\nRUN false\n`
    writeFileSync(broken, labelled(dockerfile))
    const args = ['--stages', '--context', folder, '--file', broken]
    const { code, stdout, stderr } = await runInspect(CLASSIC, ...args)
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' })
    expect(stderr).toContain('RUN false')
    expect(labelledImages(CLASSIC)).toEqual([])
  })
})
