import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'

const ROOT = resolve(import.meta.dirname, '../..')
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))

let clone = ''
/** A clone whose programs only report that they were started, and that stops after installing packages. */
beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), 'weighbridge-clone-'))
  cpSync(join(ROOT, 'scripts'), join(clone, 'scripts'), { recursive: true })
  writeFileSync(join(clone, 'package-lock.json'), '{}')
  program('npm', 'mkdir -p node_modules && touch -d "next year" node_modules/.package-lock.json')
  for (const name of ['npx', 'node']) program(name, 'exit 7')
})
afterEach(() => rmSync(clone, { recursive: true }))

function program(name: string, then: string): void {
  const path = join(clone, 'bin', name)
  mkdirSync(join(clone, 'bin'), { recursive: true })
  writeFileSync(path, `#!/bin/sh\necho ${name} $1\n${then}\n`)
  chmodSync(path, 0o755)
}

/** The first words of the commands that `npm run NAME` starts, in order. */
function started(name: string): readonly string[] {
  const env = { PATH: `${join(clone, 'bin')}:${process.env['PATH']}` }
  const { stdout } = spawnSync('sh', ['-c', scripts[name]], { cwd: clone, env, encoding: 'utf8' })
  return stdout.split('\n').map((line) => line.split(' ')[0]!)
}

test.each([
  ['build', 'npx'],
  ['test', 'node'],
  ['test:unit', 'node'],
  ['bench', 'node'],
])('npm run %s installs the packages first, once', (name, next) => {
  expect(started(name)).toEqual(['npm', next, ''])
  expect(started(name)).toEqual([next, ''])
})

test('a lock that is newer than the packages: the tests install anew, what they run does not', () => {
  started('test')
  utimesSync(join(clone, 'node_modules/.package-lock.json'), 1, 1)
  expect(started('build')).toEqual(['npx', ''])
  expect(started('test')).toEqual(['npm', 'node', ''])
})
