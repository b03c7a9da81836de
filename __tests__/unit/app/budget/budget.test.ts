import { describe, expect, test } from '@jest/globals'
import { perform } from '../../../../src/app/perform.ts'
import type { Page } from '../../../../src/page/page.ts'
import { bakeFile } from '../../../support/bake.ts'
import { fakePorts } from '../../../support/ports.ts'
import { printed } from '../../../support/printed.ts'
import { GROWING } from '../../../support/shop.ts'

const PATH = '/repo/weighbridge.yml'
/** The image has 6,000 bytes in 2 layers. */
const FILE = [
  'images:',
  '  shop: # as agreed',
  '    max-growth: 1B',
  '    push: true',
  '    tags: registry.example/shop',
  '    outputs: type=image,compression=zstd',
  '    provenance: mode=max',
  '    load: true',
  '    budgets:',
  '      - { metric: unpacked,  max: 5kB }',
  '      - { metric: layers, max: 2 }',
  '      - { metric: own, max: 1kB }',
  '      - { forbid: shell }',
  '',
].join('\r\n')

async function budget(text: string, ...argv: readonly string[]) {
  const { ports, seen, stored } = fakePorts({ ...GROWING, files: { [PATH]: text, '/repo/Dockerfile': '' } })
  let output = ''
  const print = async (result: string | Page) => void (output += printed(result))
  const code = await perform(ports, { argv: ['budget', ...argv], folder: '/repo', print })
  return { code, output, file: await ports.files.read(PATH), seen, stored }
}

const WRITTEN = FILE.replace('5kB', '6.6kB')

test('images of a bake file go nowhere else either', async () => {
  const text = 'images: { shop: { budget: 5kB, max-growth: 1B } }\n'
  const target = { output: ['type=image,push=true'], tags: ['registry.example/shop'], 'cache-to': ['type=gha'] }
  const { ports, seen } = fakePorts({
    ...GROWING,
    bake: bakeFile({ shop: target }),
    files: { [PATH]: text, '/repo/Dockerfile': '' },
  })
  const argv = ['budget', '--source', '.', '--update']
  expect(await perform(ports, { argv, folder: '/repo', print: async () => undefined })).toBe(0)
  expect(await ports.files.read(PATH)).toBe(text.replace('5kB', '6.6kB'))
  expect(JSON.stringify(seen.built)).not.toMatch(/push=true|registry\.example|type=gha/)
  expect(seen.pushed).toEqual([])
})

describe('limits from what the image weighs', () => {
  test('are printed, and nothing is written, pushed, compared or recorded', async () => {
    const { code, output, file, seen, stored } = await budget(FILE)
    expect(code).toBe(0)
    expect(output).toBe(`@@ weighbridge.yml:10 @@ shop
-      - { metric: unpacked,  max: 5kB }
+      - { metric: unpacked,  max: 6.6kB }

Nothing was written: add --update to write this to weighbridge.yml.
The budget of 1kB (weighbridge.yml:12) for own is left as it is: "own" is not known: the final stage's base image is not known.
`)
    expect(file).toBe(FILE)
    expect(seen.built).toHaveLength(1)
    const built = JSON.stringify(seen.built)
    expect(built).not.toMatch(/--push|push=|registry\.example|--attest|--load/)
    expect(built).toContain('type=image,compression=zstd') // or else what is to be downloaded would weigh another size
    expect([seen.pushed, seen.annotations, stored.size]).toEqual([[], [], 0])
  })

  test('are written with --update, to the byte, and a second time nothing changes', async () => {
    const { output, file } = await budget(FILE, '--update')
    expect(output).toContain('\n\nWritten to weighbridge.yml.\n')
    expect(file).toBe(WRITTEN)
    const again = await budget(WRITTEN, '--update')
    expect(again.output).toMatch(/^No limit in weighbridge\.yml changes\.\nThe budget of 1kB .* for own is left/)
    expect(again.file).toBe(WRITTEN)
  })

  test.each([
    [
      'none is left',
      'images: { shop: { budget: 6.6kB } }',
      [],
      'The limits in weighbridge.yml are what the image calls',
    ],
    ['the file has none', 'images: { shop: { max-growth: 1B } }', [], 'weighbridge.yml has no "max" for this image.'],
    ['none fails the image', 'images: { shop: { budget: 9kB } }', ['--raise'], 'No limit in weighbridge.yml fails the'],
    [
      'other images share it',
      'defaults: { budget: 9kB }\nimages: { shop: {}, b: {} }',
      ['--name', 'shop'],
      'The budget of 9kB (weighbridge.yml:1) for unpacked is left as it is: other images have it, too, so it is only raised.',
    ],
    [
      'it is of seconds',
      'images: { shop: { budgets: [{ metric: build-seconds, max: 2m }] } }',
      [],
      'The budget of 2m (weighbridge.yml:1) for build-seconds is left as it is: no two builds take the same time.',
    ],
  ])('nothing changes, and why is said: %s', async (_, text, argv, said) => {
    const { output, file } = await budget(text, '--update', ...argv)
    expect(output).toContain(said)
    expect(file).toBe(text)
  })

  test('with --raise, only what fails the image is written', async () => {
    const text = 'images: { shop: { budget: 5kB, budgets: [{ metric: layers, max: 8 }] } }'
    expect((await budget(text, '--update', '--raise')).file).toBe(text.replace('5kB', '6.6kB'))
    expect((await budget(text, '--update')).file).toBe(text.replace('5kB', '6.6kB').replace('8', '2'))
  })

  test('with another margin', async () => {
    expect((await budget(FILE, '--update', '--margin', '50%')).file).toBe(FILE.replace('5kB', '9kB'))
    await expect(budget(FILE, '--margin', '5')).rejects.toMatchObject({
      code: 'input.format',
      message: expect.stringContaining('Write it as 5% or 2.5%.'),
    })
  })
})

const neverWrites = async () => {
  throw new Error('EROFS: read-only file system')
}
const nowhere = async () => undefined

test('a file that changed meanwhile, or that cannot be written, stays as it is, and it is said', async () => {
  const performed = async (change: Partial<ReturnType<typeof fakePorts>['ports']['files']>) => {
    const { ports } = fakePorts({ ...GROWING, files: { [PATH]: FILE, '/repo/Dockerfile': '' } })
    const files = { ...ports.files, ...change }
    return perform({ ...ports, files }, { argv: ['budget', '--update'], folder: '/repo', print: nowhere })
  }
  const texts = [FILE, 'other']
  await expect(
    performed({ read: async (path) => (path === 'weighbridge.yml' ? texts.shift() : '') }),
  ).rejects.toMatchObject({ code: 'config.unwritten', message: expect.stringContaining('it was changed while') })
  await expect(performed({ replace: neverWrites })).rejects.toMatchObject({
    code: 'config.unwritten',
    message: expect.stringContaining('EROFS'),
  })
})

test('without a configuration file there is nothing to write', async () => {
  const { ports } = fakePorts({ ...GROWING, files: { '/repo/Dockerfile': '' } })
  await expect(perform(ports, { argv: ['budget'], folder: '/repo', print: nowhere })).rejects.toMatchObject({
    code: 'config.missing',
  })
})
