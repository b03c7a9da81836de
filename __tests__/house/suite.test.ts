// A run of the tests as a whole (scripts/suite), on a jest of ours that reports what it is told to.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'

const ROOT = resolve(import.meta.dirname, '../..')
const FILE = '__tests__/unit/x.test.ts'

let clone = ''
beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), 'weighbridge-suite-'))
  cpSync(join(ROOT, 'scripts'), join(clone, 'scripts'), { recursive: true })
  writeFileSync(join(clone, 'package.json'), '{ "type": "module" }')
  mkdirSync(join(clone, 'node_modules/jest/bin'), { recursive: true })
})
afterEach(() => rmSync(clone, { recursive: true }))

/** A jest that runs `script`, in which `report(passed)` writes the results of one file and `turn` counts its starts. */
function fakeJest(script: string): void {
  const content = `
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
const given = process.argv.slice(2)
appendFileSync('${clone}/turns', 'x')
const turn = readFileSync('${clone}/turns', 'utf8').length
const output = given.find((each) => each.startsWith('--outputFile=')).slice('--outputFile='.length)
const report = (passed) => {
  const [status, failureMessages] = passed ? ['passed', []] : ['failed', ['Error: red']]
  const assertionResults = [{ status, fullName: 'a test', failureMessages }]
  const testResults = [{ name: '${clone}/${FILE}', status, message: '', startTime: 0, endTime: 1, assertionResults }]
  writeFileSync(output, JSON.stringify({ testResults }))
  process.exitCode = passed ? 0 : 1
}
${script}
`
  writeFileSync(join(clone, 'node_modules/jest/bin/jest.js'), content)
}

/** The last lines, but for the time, and the exit code. */
function run(): { readonly lines: readonly string[]; readonly code: number | null } {
  const { stdout, status } = spawnSync(process.execPath, [join(clone, 'scripts/suite/run.js'), '--unit'], {
    encoding: 'utf8',
  })
  return { lines: stdout.trimEnd().split('\n').slice(1, -1), code: status }
}

describe('a run', () => {
  test.each([
    ['green', 'report(true)', ['1 passed, 0 failed, 0 skipped'], 0],
    [
      'red once',
      'report(turn > 1)',
      [
        `Once more, alone: ${FILE}`,
        '',
        `FLAKY ${FILE}: a test: Error: red`,
        '1 passed, 0 failed, 0 skipped, 1 flaky file',
      ],
      0,
    ],
    [
      'red twice, green the third time',
      'report(turn > 2)',
      [`Once more, alone: ${FILE}`, '', `FAILED ${FILE}: a test: Error: red`, '0 passed, 1 failed, 0 skipped'],
      1,
    ],
    [
      'no results',
      'process.exitCode = 1',
      ['FAILED unit: jest ended with 1 and without results', '0 passed, 1 failed, 0 skipped'],
      1,
    ],
    [
      'results that are green, and another end',
      'report(true); process.exitCode = 3',
      ['FAILED unit: jest ended with 3', '1 passed, 1 failed, 0 skipped'],
      1,
    ],
    [
      'a file left in the temporary folder',
      'report(true); writeFileSync(`${tmpdir()}/forgotten`, "")',
      ['LEFT BEHIND in the temporary folder: forgotten', '1 passed, 1 failed, 0 skipped'],
      1,
    ],
    [
      'one left by a first try that failed',
      'report(turn > 1); if (turn === 1) writeFileSync(`${tmpdir()}/forgotten`, "")',
      [
        `Once more, alone: ${FILE}`,
        '',
        'left behind where a file failed: in the temporary folder: forgotten',
        `FLAKY ${FILE}: a test: Error: red`,
        '1 passed, 0 failed, 0 skipped, 1 flaky file',
      ],
      0,
    ],
    [
      'one left by the second try',
      'report(turn > 1); if (turn > 1) writeFileSync(`${tmpdir()}/forgotten`, "")',
      [
        `Once more, alone: ${FILE}`,
        '',
        'LEFT BEHIND in the temporary folder: forgotten',
        `FLAKY ${FILE}: a test: Error: red`,
        '1 passed, 1 failed, 0 skipped, 1 flaky file',
      ],
      1,
    ],
    [
      'red, and another end',
      'report(turn > 1); if (turn === 1) process.exitCode = 7',
      [
        `Once more, alone: ${FILE}`,
        '',
        'FAILED unit: jest ended with 7',
        `FLAKY ${FILE}: a test: Error: red`,
        '1 passed, 1 failed, 0 skipped, 1 flaky file',
      ],
      1,
    ],
    [
      'half of the results',
      'writeFileSync(output, "{"); process.exitCode = 1',
      ['FAILED unit: jest ended with 1 and without results', '0 passed, 1 failed, 0 skipped'],
      1,
    ],
    [
      'no file at all',
      'writeFileSync(output, JSON.stringify({ testResults: [] }))',
      ['FAILED no test file ran', '0 passed, 1 failed, 0 skipped'],
      1,
    ],
  ])('%s', (_, script, lines, code) => {
    fakeJest(script)
    expect(run()).toEqual({ lines, code })
  })

  test('the second try is of that file alone', () => {
    fakeJest(`
      writeFileSync('${clone}/given-' + turn, given.filter((each) => !each.startsWith('--output')).join(' '))
      report(turn > 1)
    `)
    run()
    expect(readFileSync(join(clone, 'given-2'), 'utf8')).toBe(
      `--json --selectProjects unit --runInBand --runTestsByPath ${FILE}`,
    )
  })

  test.each([
    ['does not end', 'report(true); setInterval(() => {}, 1000)', 'did not end: a test left something open'],
    ['says nothing', 'setInterval(() => {}, 1000)', 'said nothing for too long and without results'],
  ])('a jest that %s is ended and told', (_, does, told) => {
    fakeJest(does)
    const script = `
      import { jest } from '${clone}/scripts/suite/jest.js'
      const place = { folder: '${clone}', name: 'e2e', env: process.env, toEnd: 300, silence: 3000 }
      console.log((await jest([], place)).broken.join())
    `
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' })
    expect(stdout).toBe(`e2e: jest ${told}\n`)
  })
})

test('an interrupted run ends jest, tries nothing again, and removes what it had for itself', async () => {
  fakeJest(`
    const own = tmpdir()
    process.on('SIGTERM', () => { report(false); process.exit(1) })
    writeFileSync('${clone}/own', own)
    setInterval(() => {}, 1000)
  `)
  const child = spawn(process.execPath, [join(clone, 'scripts/suite/run.js'), '--unit'], { stdio: 'ignore' })
  const ended = once(child, 'exit')
  try {
    const started = join(clone, 'own')
    while (!existsSync(started) || readFileSync(started, 'utf8') === '') await sleep(20)
    child.kill('SIGTERM')
    expect(await ended).toEqual([130, null])
    expect(readFileSync(join(clone, 'turns'), 'utf8')).toBe('x')
    expect(existsSync(readFileSync(started, 'utf8'))).toBe(false)
  } finally {
    child.kill('SIGKILL')
    await ended
  }
})
