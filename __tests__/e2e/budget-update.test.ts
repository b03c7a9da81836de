import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { CLASSIC, environmentOf } from '../support/engines.ts'
import { NONCE } from '../support/nonce.ts'
import { ownFolder } from '../support/own-folder.ts'
import { weighbridge } from '../support/programs.ts'
import { labelled, removeTestImages } from '../support/test-images.ts'

const work = ownFolder()
const path = join(work, 'weighbridge.yml')
mkdirSync(join(work, 'shop'))
writeFileSync(join(work, 'shop/Dockerfile'), labelled('FROM scratch\nCOPY app /app\n'))
writeFileSync(join(work, 'shop/app'), NONCE.padEnd(200_000))
afterAll(() => removeTestImages(CLASSIC))

const FILE = 'images:\r\n  shop: { context: shop, budget: 100kB, budgets: [{ metric: layers, max: 3 }] } # ours\r\n'

const run = (...argv: readonly string[]) => weighbridge(argv, { cwd: work, env: environmentOf(CLASSIC) })

test('the command that a failed report has makes its change, and the next run passes', async () => {
  writeFileSync(path, FILE)
  const failed = await run('run')
  expect(failed.code).toBe(1)
  const [command, ...diff] = failed.stdout.split('How to accept this weight\n')[1]!.split('\n').slice(0, 4)
  expect(command).toBe('  weighbridge budget --update --raise --name shop')
  const argv = command!.trim().split(' ').slice(1)

  const shown = await run(...argv.filter((each) => each !== '--update'))
  expect(diff[0]).toMatch(/^ *@@ weighbridge\.yml:\d+ @@ shop$/)
  expect(shown.stdout.split('\n').slice(0, 3)).toEqual(diff.map((line) => line.trim()))
  expect(readFileSync(path, 'utf8')).toBe(FILE)

  expect((await run(...argv)).code).toBe(0)
  const written = readFileSync(path, 'utf8')
  expect(written).toBe(FILE.replace('100kB', '220kB'))
  expect((await run('run')).code).toBe(0)

  const again = await run(...argv)
  expect([again.code, again.stdout]).toEqual([0, 'No limit in weighbridge.yml fails the image.\n'])
  expect(readFileSync(path, 'utf8')).toBe(written)

  expect((await run('budget', '--update')).code).toBe(0)
  expect(readFileSync(path, 'utf8')).toBe(written.replace('max: 3', 'max: 1'))
})
