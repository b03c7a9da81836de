// Repeated runs of one test file under load (scripts/suite/stress.js), with a fake jest that reports what a test wants.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeEach, expect, test } from '@jest/globals'
import { gone } from '../support/gone.ts'
import { FILE, suiteClone } from '../support/suite-clone.ts'

const { path, fakeJest } = suiteClone()
beforeEach(() => {
  mkdirSync(dirname(join(path(), FILE)), { recursive: true })
  writeFileSync(join(path(), FILE), '')
})

/** Its exit code and the lines with the number of green runs or the usage error. */
function stress(...args: readonly string[]): { readonly code: number | null; readonly lines: readonly string[] } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(path(), 'scripts/suite/stress.js'), ...args], {
    cwd: path(),
    encoding: 'utf8',
  })
  const counts = stdout.split('\n').filter((line) => / of \d+ green: /.test(line))
  return { code: status, lines: [...counts, ...stderr.split('\n').filter((line) => line !== '')] }
}

const USAGE = 'usage: npm run test:stress -- FILE [N]  (a file below __tests__/)'

test.each([
  [
    'an interrupted one, of ten where no count is given',
    // It is also told to end, which would kill one that is about to exit by itself.
    `const told = new Promise((done) => process.on('SIGTERM', done))
    const awake = setInterval(() => {}, 1000)
    process.kill(process.ppid, 'SIGTERM')
    await told
    clearInterval(awake)
    report(true)`,
    [],
    ['1 of 10', 130],
  ],
  ['a red one', 'report(turn !== 2)', ['3'], ['2 of 3', 1]],
  ['one that leaves a file', 'report(true); writeFileSync(`${tmpdir()}/x`, "")', ['1'], ['0 of 1', 1]],
  ['one without results', '', ['1'], ['0 of 1', 1]],
  ['one without a test file', 'writeFileSync(output, `{"testResults":[]}`)', ['1'], ['0 of 1', 1]],
] as const)('%s', (_, script, count, [green, code]) => {
  fakeJest(script)
  expect(stress(FILE, ...count)).toEqual({ code, lines: [`${green} green: ${FILE}`] })
})

test('each run has an order of its own, beside load on every core that ends with the last one', async () => {
  fakeJest(`
    const { execFileSync } = await import('node:child_process')
    const all = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\\n')
    const ours = all.map((line) => line.trim().split(/ +/)).filter(([, parent]) => parent === String(process.ppid))
    const load = ours.filter((words) => words.join(' ').includes('while :; do :; done')).map(([pid]) => Number(pid))
    appendFileSync('${path()}/seen', JSON.stringify({ given: given.filter((each) => !each.startsWith('--output')), load }) + '\\n')
    report(true)
  `)
  expect(stress(FILE, '2').code).toBe(0)
  const seen = readFileSync(join(path(), 'seen'), 'utf8').trimEnd().split('\n')
  const runs: readonly { given: readonly string[]; load: readonly number[] }[] = seen.map((line) => JSON.parse(line))
  expect(runs.map(({ load }) => load.length)).toEqual([availableParallelism(), availableParallelism()])
  const seeds = runs.map(({ given }) => given.find((each) => /^--seed=\d+$/.test(each)))
  expect(new Set(seeds).size).toBe(2)
  for (const [index, { given }] of runs.entries())
    expect(given.slice(-4)).toEqual(['--runTestsByPath', FILE, '--randomize', seeds[index]])
  for (const pid of runs[0]!.load) await gone(pid)
})

test.each([
  ['no file', [], USAGE],
  ['a file that is no test', ['package.json'], USAGE],
  ['a count that is none', [FILE, '0'], USAGE],
  ['a file that is not there', ['__tests__/unit/y.test.ts'], 'There is no file __tests__/unit/y.test.ts.'],
])('%s is told, and nothing is run', (_, args, told) => {
  fakeJest('report(true)')
  expect(stress(...args)).toEqual({ code: 2, lines: [told] })
})
