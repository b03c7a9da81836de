import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { runCli, testsComparison } from '../support/comparison.ts'
import { CLASSIC, docker, environmentOf } from '../support/engines.ts'
import { buildExample } from '../support/examples.ts'
import { ownFolder } from '../support/own-folder.ts'
import { weighbridge } from '../support/programs.ts'
import { imageName, removeTestImages } from '../support/test-images.ts'

const TRADITIONAL = imageName('traditional')
const MULTI_STAGE = imageName('items-api-secure')
const folder = ownFolder()

beforeAll(() => {
  const program = buildExample(CLASSIC, 'items-api-secure')
  const dockerfile = `FROM golang:1.23-alpine\nCOPY --from=${program} /items-api /items-api\nENTRYPOINT ["/items-api"]\n`
  writeFileSync(join(folder, 'Dockerfile'), dockerfile)
  docker(CLASSIC, 'buildx', 'build', '--quiet', '--tag', TRADITIONAL, folder)
})
afterAll(() => removeTestImages(CLASSIC))

// The examples themselves, on a Debian of 1 GB: __tests__/matrix/compare.test.ts
describe('traditional against multi-stage', () => testsComparison(folder, TRADITIONAL, MULTI_STAGE))

test('inspect shows the weights, the layers with their instructions, and the heaviest files', async () => {
  const { stdout, ...rest } = await runCli(folder, 'inspect', MULTI_STAGE)
  expect(rest).toEqual({ code: 0, stderr: '' })
  expect(stdout).toMatch(/^\s*unpacked\s+[\d.]+ MB/m)
  expect(stdout).toMatch(/COPY .*items-api/)
})

test('JSON is all there is on standard output, though a file is in the place of a folder of the PATH', async () => {
  const env = { ...environmentOf(CLASSIC), PATH: `${join(folder, 'Dockerfile')}:${process.env['PATH']}` }
  const { stdout, ...rest } = await weighbridge(['inspect', MULTI_STAGE, '--json'], { cwd: folder, env })
  expect(rest).toEqual({ code: 0, stderr: '' })
  expect(JSON.parse(stdout).images).toHaveLength(1)
})

test('on a terminal the progress is shown', () => {
  const cli = join(import.meta.dirname, '../../dist/cli/index.js')
  const command = `${process.execPath} ${cli} inspect ${MULTI_STAGE}`
  const shown = execFileSync('script', ['--quiet', '--return', '--command', command, '/dev/null'], {
    cwd: folder,
    env: { ...environmentOf(CLASSIC), XDG_CACHE_HOME: join(folder, 'cache') },
    encoding: 'utf8',
  })
  expect(shown).toMatch(/Reading \S+, blob 1: /)
  expect(shown).toContain('\r\u001b[KRead layer ')
})
