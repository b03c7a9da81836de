import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from '@jest/globals'

const ROOT = resolve(import.meta.dirname, '../..')

/** The output of a tool of this project, empty if it is satisfied. */
function complaints(tool: string, ...args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(join(ROOT, 'node_modules/.bin', tool), args, {
    cwd: ROOT,
    encoding: 'utf8',
  })
  if (error) throw error
  return status === 0 ? '' : `${stdout}${stderr}`
}

describe('the checks of daily work', () => {
  test('types of the sources', () => expect(complaints('tsc', '--noEmit', '-p', 'tsconfig.json')).toBe(''))
  test('types of the tests', () => expect(complaints('tsc', '-p', '__tests__/tsconfig.json')).toBe(''))
  test('types of the bench', () => expect(complaints('tsc', '-p', 'bench/tsconfig.json')).toBe(''))
  test('types of the scripts', () => expect(complaints('tsc', '-p', 'scripts/tsconfig.json')).toBe(''))
  test('lint', () => expect(complaints('oxlint')).toBe(''))
  test('format', () => expect(complaints('prettier', '--check', '--log-level', 'warn', '.')).toBe(''))
})

test('no source file is over 200 lines', () => {
  const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  )
  const long = files.filter((file) => readFileSync(join(ROOT, 'src', file), 'utf8').split('\n').length > 200)
  expect(long).toEqual([])
})

test('the lock file records no download address', () => {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'))
  const resolved = Object.values<{ readonly resolved?: string }>(packages).flatMap(({ resolved: path }) => path ?? [])
  // A folder of this repository has the same path there.
  expect(resolved).toEqual(['__tests__/node-24'])
})
