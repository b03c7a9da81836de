import { execFileSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { CLASSIC, docker, environmentOf, removeTestImages } from '../support/engines.ts'
import { buildExample, EXAMPLE_IMAGES } from '../support/examples.ts'
import { weighbridge } from '../support/programs.ts'
import { temporaryFolder } from '../support/repository.ts'

const TRADITIONAL = 'weighbridge-e2e/golang-traditional'
const MULTI_STAGE = 'weighbridge-e2e/golang-multistage'
let folder: Awaited<ReturnType<typeof temporaryFolder>>

beforeAll(async () => {
  folder = await temporaryFolder()
  for (const [name, tag] of [
    ['items-api', TRADITIONAL],
    ['items-api-secure', MULTI_STAGE],
  ] as const) {
    const built = buildExample(
      CLASSIC,
      EXAMPLE_IMAGES.find((each) => each.name === name)!,
    )
    docker(CLASSIC, 'tag', built, tag)
  }
})
afterAll(async () => {
  removeTestImages(CLASSIC)
  await folder[Symbol.asyncDispose]()
})

const run = (...args: readonly string[]) => weighbridge(args, { cwd: folder.path, env: environmentOf(CLASSIC) })
const metrics = ({ stdout }: { stdout: string }) => JSON.parse(stdout).comparison.images[0].metrics
const size = (tag: string) => Number(docker(CLASSIC, 'image', 'inspect', '--format', '{{.Size}}', tag))
const quiet = { code: 0, stderr: '' }

describe('traditional against multi-stage', () => {
  test('compare prints the table of the two, and why', async () => {
    const { stdout, ...rest } = await run('compare', TRADITIONAL, MULTI_STAGE)
    expect(rest).toEqual(quiet) // nothing but the result, in a pipe
    for (const metric of ['unpacked', 'download', 'rootfs', 'layers'])
      expect(stdout).toMatch(new RegExp(`^\\s*${metric}\\b.* -\\d`, 'm'))
    expect(stdout).toContain(TRADITIONAL)
    expect(stdout).toContain(MULTI_STAGE)
    expect(stdout).toMatch(/removed .*\/usr\/local\/go\//)
  })

  test('compare reads what inspect wrote, and says the same', async () => {
    const record = join(folder.path, 'traditional.json')
    await writeFile(record, (await run('inspect', '--json', TRADITIONAL)).stdout)
    const [fromRecord, fromImage] = [
      await run('compare', '--json', record, MULTI_STAGE),
      await run('compare', '--json', TRADITIONAL, MULTI_STAGE),
    ]
    expect(metrics(fromRecord)).toEqual(metrics(fromImage))
    const [unpacked] = metrics(fromImage)
    expect(unpacked).toMatchObject({ metric: 'unpacked', kind: 'compared' })
    expect(unpacked.head - unpacked.base).toBe(unpacked.delta)
    expect(unpacked.delta / (size(MULTI_STAGE) - size(TRADITIONAL))).toBeCloseTo(1, 3)
  })
})

test('inspect shows the weights, the layers with their instructions, and the heaviest files', async () => {
  const { stdout, ...rest } = await run('inspect', MULTI_STAGE)
  expect(rest).toEqual(quiet)
  expect(stdout).toMatch(/^\s*unpacked\s+[\d.]+ MB/m)
  expect(stdout).toMatch(/COPY .*items-api/)
})

test('on a terminal the progress is shown', () => {
  const cli = join(import.meta.dirname, '../../dist/cli/index.js')
  const command = `${process.execPath} ${cli} inspect ${MULTI_STAGE}`
  const shown = execFileSync('script', ['--quiet', '--return', '--command', command, '/dev/null'], {
    cwd: folder.path,
    env: { ...environmentOf(CLASSIC), XDG_CACHE_HOME: join(folder.path, 'cache') },
    encoding: 'utf8',
  })
  expect(shown).toMatch(/Reading \S+, blob 1: /)
  expect(shown).toContain('\r\u001b[KRead layer ')
})
