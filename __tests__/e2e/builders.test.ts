import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { opened, settledState } from '../support/builder-state.ts'
import { CLASSIC, CONTAINER, CONTAINERD, docker, environmentOf } from '../support/engines.ts'
import { expectGrowth, expectPushedIsWeighed, growingShop, runIn } from '../support/growing-shop.ts'
import { nonce } from '../support/nonce.ts'
import { ownFolder } from '../support/own-folder.ts'
import { git } from '../support/repository.ts'
import { imageName, labelledImages, removeTestImages } from '../support/test-images.ts'

const shop = growingShop()
afterAll(() => removeTestImages(CLASSIC, CONTAINERD))

test.each([CLASSIC, CONTAINERD, CONTAINER])(
  '$name: head against base, and nothing of the base left in the engine',
  async (engine) => await expectGrowth(shop, engine),
)

// By every driver: __tests__/matrix/push.test.ts
test('what is pushed is what is weighed', async () => await expectPushedIsWeighed(shop, CONTAINER))

test("a user's own image without a name stays, also when the base comes out the same", async () => {
  await git(shop, 'switch', '--quiet', 'main')
  const mine = docker(CLASSIC, 'buildx', 'build', '--quiet', shop)
  await git(shop, 'switch', '--quiet', 'grow')
  const { code } = await runIn(shop, CLASSIC, '--name', 'mine', '--tags', imageName('mine'))
  expect(code).toBe(0)
  expect(labelledImages(CLASSIC)).toContain(mine)
})

const temporary = ownFolder()

test('a run that is cancelled stops its build, reports nothing, and leaves no folder behind', async () => {
  const mark = nonce()
  await writeFile(join(shop, 'Slow.Dockerfile'), `FROM alpine\nRUN sleep 3600; : ${mark}\n`)
  const cli = resolve(import.meta.dirname, '../../dist/cli/index.js')
  const env = { ...environmentOf(CLASSIC), TMPDIR: temporary }
  const child = spawn(process.execPath, [cli, 'run', '--file', 'Slow.Dockerfile'], { cwd: shop, env })
  const ended = new Promise((resolveEnded) => child.on('close', resolveEnded))
  try {
    let said = ''
    child.stdout.on('data', (text) => (said += text))
    child.stderr.on('data', (text) => (said += text))
    await Promise.race([opened(CLASSIC, mark), ended])
    child.kill('SIGTERM')
    const code = await ended
    expect({ code, said }).toEqual({ code: 130, said: expect.stringMatching(/^error: .*cancelled \(SIGTERM\)/) })
    expect(readdirSync(temporary)).toEqual([])
    settledState(CLASSIC, mark) // throws while the build still runs
  } finally {
    child.kill('SIGTERM') // also ends its build
    await ended
  }
})
