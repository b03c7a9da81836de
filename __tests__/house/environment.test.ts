// A test file's environment in a run (scripts/suite/environment.js), tested in a separate jest.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from '@jest/globals'
import { MARK, markOf } from '../../scripts/suite/leftovers.js'
import { ownFolder } from '../support/own-folder.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const folder = ownFolder()
const [project, temporary] = [join(folder, 'project'), join(folder, 'temporary')]

const WRITES = `
const { mkdtempSync, rmSync, writeFileSync } = require('node:fs')
const { tmpdir } = require('node:os')
`

test('names and the temporary folder of a file bear its mark, and only a folder with something in it stays', () => {
  mkdirSync(project)
  mkdirSync(temporary)
  const config = { rootDir: project, transform: {}, testEnvironment: join(ROOT, 'scripts/suite/environment.js') }
  writeFileSync(join(project, 'jest.config.json'), JSON.stringify(config))
  writeFileSync(
    join(project, 'leaves.test.js'),
    `${WRITES}test('a', () => writeFileSync(tmpdir() + '/forgotten', process.env.${MARK} + ' ' + process.env.TMPDIR))`,
  )
  writeFileSync(
    join(project, 'tidy.test.js'),
    `${WRITES}test('a', () => rmSync(mkdtempSync(tmpdir() + '/x'), { recursive: true }))`,
  )
  const args = [join(ROOT, 'node_modules/jest/bin/jest.js'), '--config', 'jest.config.json', '--runInBand']
  const env = { ...process.env, [MARK]: 'abc', TMPDIR: temporary, JEST_WORKER_ID: undefined }
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: project, env, encoding: 'utf8' })
  expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringContaining('2 passed, 2 total') })
  const mark = markOf('leaves.test.js')
  expect(readdirSync(temporary).filter((name) => /^[\da-f]{6}$/.test(name))).toEqual([mark])
  expect(readFileSync(join(temporary, mark, 'forgotten'), 'utf8')).toBe(`abc${mark} ${join(temporary, mark)}`)
})
