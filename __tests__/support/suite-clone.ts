import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach } from '@jest/globals'
import { markOf } from '../../scripts/suite/leftovers.js'
import { ownFolder } from './own-folder.ts'

/** The test file that the jest of a clone reports, relative to its root. */
export const FILE = '__tests__/unit/x.test.ts'

/** For the script of such a jest: leaves something in a test file's temporary folder. */
export const leaving = (file: string): string =>
  `mkdirSync(tmpdir() + '/${markOf(file)}'); writeFileSync(tmpdir() + '/${markOf(file)}/forgotten', '')`

/** The scripts that run the tests, in their own folder with a fake jest, new for each test. */
export interface SuiteClone {
  readonly path: () => string
  /** Makes jest run `script`, where `report(passed)` writes the results of `FILE` and `turn` counts the starts. */
  readonly fakeJest: (script: string) => void
  /** Runs the unit tests; gives the last lines without the time, and the exit code. `flags` are Node's. */
  readonly run: (...flags: readonly string[]) => { readonly lines: readonly string[]; readonly code: number | null }
}

export function suiteClone(): SuiteClone {
  const parent = ownFolder()
  let clone = ''
  beforeEach(() => {
    clone = mkdtempSync(join(parent, 'clone-'))
    cpSync(resolve(import.meta.dirname, '../../scripts'), join(clone, 'scripts'), { recursive: true })
    writeFileSync(join(clone, 'package.json'), '{ "type": "module" }')
    mkdirSync(join(clone, 'node_modules/jest/bin'), { recursive: true })
  })
  afterEach(() => rmSync(clone, { recursive: true }))
  return {
    path: () => clone,
    fakeJest: (script) => writeFileSync(join(clone, 'node_modules/jest/bin/jest.js'), reporting(clone, script)),
    run(...flags) {
      const args = [...flags, join(clone, 'scripts/suite/run.js'), '--unit']
      const { stdout, status } = spawnSync(process.execPath, args, { encoding: 'utf8' })
      return { lines: stdout.trimEnd().split('\n').slice(1, -1), code: status }
    },
  }
}

const reporting = (clone: string, script: string): string => `
import { appendFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
const given = process.argv.slice(2)
appendFileSync('${clone}/turns', 'x')
const turn = readFileSync('${clone}/turns', 'utf8').length
const output = given.find((each) => each.startsWith('--outputFile=')).slice('--outputFile='.length)
const report = (passed) => {
  const [status, failureMessages] = passed ? ['passed', []] : ['failed', ['Error: red']]
  const assertionResults = [{ status, fullName: 'a test', failureMessages }]
  const testResults = [{ name: '${clone}/${FILE}', status, message: '', startTime: 0, endTime: 1, assertionResults }]
  writeFileSync('${clone}/draft', JSON.stringify({ testResults }))
  renameSync('${clone}/draft', output) // whole from the first moment
  process.exitCode = passed ? 0 : 1
}
${script}
`
