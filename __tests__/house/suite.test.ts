// A complete test run (scripts/suite), with a fake jest that reports what a test wants.
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from '@jest/globals'
import { FILE, leaving, suiteClone } from '../support/suite-clone.ts'

const { path, fakeJest, run } = suiteClone()

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
      'one left by a file of tests',
      `report(true); ${leaving(FILE)}`,
      [`LEFT BEHIND in the temporary folder: forgotten, by ${FILE}`, '1 passed, 1 failed, 0 skipped'],
      1,
    ],
    [
      'one left by a first try that failed',
      `report(turn > 1); if (turn === 1) { ${leaving(FILE)} }`,
      [
        `Once more, alone: ${FILE}`,
        '',
        `left behind where the file failed: in the temporary folder: forgotten, by ${FILE}`,
        `FLAKY ${FILE}: a test: Error: red`,
        '1 passed, 0 failed, 0 skipped, 1 flaky file',
      ],
      0,
    ],
    [
      'one left by another file than the one that failed',
      `report(turn > 1); if (turn === 1) { ${leaving('another')} }`,
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
      'one left by the second try',
      `report(turn > 1); if (turn > 1) { ${leaving(FILE)} }`,
      [
        `Once more, alone: ${FILE}`,
        '',
        `LEFT BEHIND in the temporary folder: forgotten, by ${FILE}`,
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

  test('what is new in the checkout was left behind, and what was there was not', () => {
    execFileSync('git', ['init', '--quiet', path()])
    fakeJest('report(true)') // it counts its turns in a file there
    expect(run().lines).toEqual(['LEFT BEHIND in the checkout: ?? turns', '1 passed, 1 failed, 0 skipped'])
    expect(run().lines).toEqual(['1 passed, 0 failed, 0 skipped'])
  })

  test('the second try is of that file alone', () => {
    fakeJest(`
      writeFileSync('${path()}/given-' + turn, given.filter((each) => !each.startsWith('--output')).join(' '))
      report(turn > 1)
    `)
    run()
    expect(readFileSync(join(path(), 'given-2'), 'utf8')).toBe(
      `--json --selectProjects unit --runInBand --runTestsByPath ${FILE}`,
    )
  })

  test.each([
    ['the first try', 'report(true)', 1],
    ['a second one where one failed', 'report(turn > 1)', 2],
  ])('a workplace is made for %s alone', (_, script, workplaces) => {
    fakeJest(script)
    // Each starts with a folder for the results.
    const counting = join(path(), 'counting.cjs')
    const content = `
      const fs = require('node:fs')
      const make = fs.mkdtempSync
      fs.mkdtempSync = (prefix) => {
        if (prefix.includes('results')) fs.appendFileSync('${path()}/made', 'x')
        return make(prefix)
      }
      require('node:module').syncBuiltinESMExports()
    `
    writeFileSync(counting, content)
    expect(run('--require', counting).code).toBe(0)
    expect(readFileSync(join(path(), 'made'), 'utf8')).toHaveLength(workplaces)
  })

  test.each([
    // The other limit is far away in each, so that a busy machine does not reach it.
    ['does not end', 'report(true);', 'toEnd: 300', 'did not end: a test left something open'],
    ['says nothing', '', 'silence: 300', 'said nothing for too long and without results'],
  ])('a jest that %s is ended and told', (_, does, limit, told) => {
    fakeJest(`${does} setInterval(() => {}, 1000)`)
    const script = `
      import { jest } from '${path()}/scripts/suite/jest.js'
      const place = { folder: '${path()}', name: 'e2e', env: process.env, ${limit} }
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
    writeFileSync('${path()}/own', own)
    setInterval(() => {}, 1000)
  `)
  const child = spawn(process.execPath, [join(path(), 'scripts/suite/run.js'), '--unit'], { stdio: 'ignore' })
  const ended = once(child, 'exit')
  try {
    const started = join(path(), 'own')
    while (!existsSync(started) || readFileSync(started, 'utf8') === '') await sleep(20)
    child.kill('SIGTERM')
    expect(await ended).toEqual([130, null])
    expect(readFileSync(join(path(), 'turns'), 'utf8')).toBe('x')
    expect(existsSync(readFileSync(started, 'utf8'))).toBe(false)
  } finally {
    child.kill('SIGKILL')
    await ended
  }
})
