import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { runCli } from '../support/comparison.ts'
import { CLASSIC, docker } from '../support/engines.ts'
import { compile } from '../support/go-programs.ts'
import { ownFolder } from '../support/own-folder.ts'
import { imageName, removeTestImages } from '../support/test-images.ts'

const GO = '1.26.8'
const [OLD, NEW] = ['v0.9.0', 'v0.10.0'].map((version) => imageName(`sync-${version}`)) as [string, string]
const folder = ownFolder()

/** An image with only a program of five lines. */
function build(image: string, ...args: readonly string[]): void {
  const context = join(folder, image.replaceAll(/\W/g, '-'))
  mkdirSync(context)
  copyFileSync(compile({ source: 'sync', go: GO, args: ['-trimpath', ...args] }), join(context, 'app'))
  writeFileSync(join(context, 'Dockerfile'), 'FROM scratch\nCOPY app /app\n')
  docker(CLASSIC, 'build', '--quiet', '--tag', image, context)
}

beforeAll(() => {
  build(OLD)
  build(NEW, '-modfile=sync-0.10.0.mod')
})
afterAll(() => removeTestImages(CLASSIC))

// Issue 11, heading 10: golang.org/x/sync v0.10.0 compiles to the machine code of v0.9.0.
test('a module of another version and the same machine code is named', async () => {
  const { stdout, ...rest } = await runCli(folder, 'compare', OLD, NEW)
  expect(rest).toEqual({ code: 0, stderr: '' })
  expect(stdout).toMatch(
    /^ {2}Upgraded: golang\.org\/x\/sync v0\.9\.0 -> v0\.10\.0 in \/app, without a change of machine code$/m,
  )
})

test('and is whole in the JSON, with its bytes', async () => {
  const { comparison } = JSON.parse((await runCli(folder, 'compare', '--json', OLD, NEW)).stdout)
  const [{ base, head, ...module }, ...others] = comparison.images[0].modules
  expect(module).toEqual({
    path: 'app',
    change: 'upgraded',
    name: 'golang.org/x/sync',
    delta: 0,
    from: 'v0.9.0',
    to: 'v0.10.0',
  })
  expect(head).toBe(base)
  expect(base).toBeGreaterThan(0)
  expect(others).toEqual([])
})
