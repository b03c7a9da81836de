import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { CLASSIC, environmentOf } from '../support/engines.ts'
import { NONCE } from '../support/nonce.ts'
import { ownFolder } from '../support/own-folder.ts'
import { weighbridge } from '../support/programs.ts'
import { labelled, labelledImages, removeTestImages } from '../support/test-images.ts'

const work = ownFolder()
for (const name of ['front', 'back']) {
  mkdirSync(join(work, name))
  writeFileSync(join(work, name, 'Dockerfile'), labelled(`FROM alpine\nRUN echo ${NONCE} ${name} > /made\n`))
}
afterAll(() => removeTestImages(CLASSIC))

const run = (text: string, ...argv: readonly string[]) => {
  writeFileSync(join(work, 'weighbridge.yml'), text)
  return weighbridge(argv, { cwd: work, env: environmentOf(CLASSIC) })
}

test('a file of one image says what to build and what holds', async () => {
  const { code, stdout } = await run('images: { shop: { context: front, budget: 1kB } }\n', 'run')
  expect({ code, stdout }).toEqual({ code: 1, stdout: expect.stringMatching(/shop .*over its budget of 1kB/) })
})

const TWO = `defaults: { budgets: [{ metric: layers, max: 8 }] }
images:
  front: { context: front, budget: 1kB }
  back: { context: back, budget: 1GB }
`

test('of two images, name chooses one; an option tightens its budget, and does not loosen it', async () => {
  expect((await run(TWO, 'run', '--name', 'back')).code).toBe(0)
  expect((await run(TWO, 'run', '--name', 'back', '--budgets', '{ metric: layers, max: 1 }')).code).toBe(1)
  expect((await run(TWO, 'run', '--name', 'front', '--budget', '1GB')).code).toBe(1)
})

test('of two images without a name, both are weighed', async () => {
  const { code, stdout } = await run(TWO, 'run')
  expect({ code, stdout }).toEqual({ code: 1, stdout: expect.stringMatching(/front .*over its budget of 1kB/) })
  expect(stdout).toContain('back')
})

test('config prints what holds and where it is written', async () => {
  expect(await run(TWO, 'config', '--name', 'back')).toEqual({
    code: 0,
    stderr: '',
    stdout: [
      'back',
      '  context       back  weighbridge.yml:4',
      '  max layers    8     weighbridge.yml:1',
      '  max unpacked  1GB   weighbridge.yml:4',
      '',
    ].join('\n'),
  })
})

test.each<[string, string, readonly string[], RegExp]>([
  [
    'an unknown key',
    TWO.replace('back: { context', 'back: { contxt'),
    [],
    /weighbridge\.yml:4:11: Unknown key "contxt"\. Did you mean "context"\?/,
  ],
  ['a size without a unit', TWO.replace('1GB', '20'), [], /weighbridge\.yml:4:34: Cannot read "20" as a size/],
  ['bytes that are not UTF-8', TWO, ['--config', 'latin1.yml'], /latin1\.yml:1:3: This is not UTF-8/],
  ['a file that is not there', TWO, ['--config', 'no.yml'], /There is no configuration file "no\.yml"\. Set --config/],
  [
    'an option of one image for two',
    TWO,
    ['--tags', 'shop'],
    /--tags is about one image, but weighbridge\.yml has several \(front, back\)\. .* with --name\./,
  ],
  [
    'a name that no image has',
    TWO,
    ['--name', 'bakc'],
    /--name: weighbridge\.yml has no image "bakc"\. Did you mean "back"\?/,
  ],
])('exit 2 before anything is built: %s', async (_, text, argv, message) => {
  writeFileSync(join(work, 'latin1.yml'), Buffer.from('# \xe9\nimages: {}\n', 'latin1'))
  const before = labelledImages(CLASSIC)
  const { code, stdout, stderr } = await run(text, 'run', ...argv)
  expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: '', stderr: expect.stringMatching(message) })
  expect(labelledImages(CLASSIC)).toEqual(before)
})

test('exit 2: a file of 10 MB is not read', async () => {
  const { code, stderr } = await run(`# ${'x'.repeat(10 * 1024 * 1024)}\n`, 'config')
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: expect.stringMatching(/cannot be read: it has more than \d+ bytes/),
  })
})
