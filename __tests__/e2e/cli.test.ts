import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { runCli, testsComparison } from '../support/comparison.ts'
import { CLASSIC, docker, environmentOf } from '../support/engines.ts'
import { buildExample } from '../support/examples.ts'
import { NONCE } from '../support/nonce.ts'
import { onTerminal, screenOf, type OnTerminal } from '../support/on-terminal.ts'
import { ownFolder } from '../support/own-folder.ts'
import { weighbridge } from '../support/programs.ts'
import { imageName, labelled, removeTestImages } from '../support/test-images.ts'

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

describe('on a terminal', () => {
  const SIZE = { columns: 50, rows: 20 }
  const cache = ownFolder()
  const start = (...args: readonly string[]): OnTerminal => {
    const env = { ...environmentOf(CLASSIC), XDG_CACHE_HOME: cache }
    return onTerminal(args, { cwd: folder, env }, SIZE)
  }
  const building = (name: string, command: string): OnTerminal => {
    writeFileSync(join(folder, `${name}.Dockerfile`), labelled(`FROM alpine\nRUN : ${NONCE}; ${command}\n`))
    return start('run', '--name', name, '--file', `${name}.Dockerfile`)
  }

  test('progress is shown, and gives way to what comes next', async () => {
    await using terminal = start('inspect', MULTI_STAGE)
    expect(await terminal.ended).toBe(0)
    expect(terminal.written()).toMatch(/^Reading [^\r\n]*B\r/)
    expect(terminal.written()).toContain('\r\u001b[KRead layer ')
  })

  test('the log of a build folds into one line, and the result is in colour and fits', async () => {
    await using terminal = building('folds', 'echo said-$((40 + 2)); head -c 90000 /dev/zero > /zero')
    expect(await terminal.ended).toBe(0)
    const screen = screenOf(terminal.written())
    expect(screen.filter((line) => line.startsWith('Build folds'))).toEqual([
      expect.stringMatching(/^Build folds: .* s$/),
    ])
    expect(screen.join('\n')).not.toMatch(/said-42|steps done/)
    expect(screen.filter((line) => line.length > SIZE.columns)).toEqual([])
    expect(terminal.written()).toContain('\u001b[1mImage size: folds ')
  })

  test('of a build that fails the log of the step that did is shown whole', async () => {
    await using terminal = building('fails', 'for i in $(seq 100); do echo "line $i"; done; exit 42')
    expect(await terminal.ended).toBe(3)
    const lines = screenOf(terminal.written()).filter((line) => line.startsWith('line '))
    expect(lines).toEqual(Array.from({ length: 100 }, (_, index) => `line ${index + 1}`))
  })

  test('what runs is shown with its last lines, and Ctrl-C leaves the terminal clean', async () => {
    await using terminal = building('waits', 'echo said-$((40 + 2)); sleep 600')
    await terminal.until(/said-42/)
    expect(screenOf(terminal.written()).join('\n')).toMatch(
      /^Build waits: .*\n +\S.* s {2}\[2\/2\] RUN : .*\n +said-42/m,
    )
    terminal.type('\u0003')
    expect(await terminal.ended).toBe(130)
    const screen = screenOf(terminal.written())
    expect(screen.join('\n')).not.toMatch(/said-42|steps done/)
    expect(screen.at(-2)).toMatch(/^error: .*cancelled \(SIGINT\)/)
    expect(screen.at(-1)).toBe('')
    expect(terminal.written()).not.toContain('\u001b[?25l')
  })
})
