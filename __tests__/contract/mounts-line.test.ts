import { join, resolve } from 'node:path'
import { expect, test } from '@jest/globals'
import { NODE_24, start } from '../support/programs.ts'
import { environmentOf } from '../support/inputs.ts'

const MAIN = resolve(import.meta.dirname, '../../src/main.ts')

/** Neither gets far, because there is nothing to weigh. */
test.each([
  ['an image that is not built', { image: './nosuch.tar' }, false],
  ['a build', { context: 'nosuch' }, true],
])('where cache mounts are kept is said of a build alone: %s', async (_, inputs, said) => {
  const { stdout } = await start(NODE_24, [MAIN], {
    cwd: join(MAIN, '..'),
    env: { PATH: process.env['PATH'], ...environmentOf(inputs) },
  })
  expect(stdout).toContain('nosuch')
  expect(stdout.includes('Cache mounts are kept')).toBe(said)
})
