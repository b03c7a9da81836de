import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeEach, expect, test } from '@jest/globals'
import { ownFolder } from '../support/own-folder.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const CHANGELOG = `# Changelog

## [Unreleased]

## [1.2.0] - 2026-01-02

### Added

- A thing.

## [1.1.0] - 2026-01-01

## [1.0.0] - 2025-12-31

- The first.

[1.2.0]: https://example.com/
`

const parent = ownFolder()
let clone = ''
/** A repository with the scripts of a release, in which a build only writes the version of the sources. */
beforeEach(() => {
  clone = mkdtempSync(join(parent, 'clone-'))
  for (const folder of ['src', 'dist']) mkdirSync(join(clone, folder))
  cpSync(join(ROOT, 'scripts/release'), join(clone, 'scripts/release'), { recursive: true })
  writeFileSync(join(clone, 'scripts/build'), '#!/bin/sh\ngrep VERSION src/version.ts >dist/built\n', { mode: 0o755 })
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  writeFileSync(
    join(clone, 'package.json'),
    JSON.stringify({ name: 'x', version: '1.0.0', scripts: { version: scripts.version } }),
  )
  writeFileSync(join(clone, 'CHANGELOG.md'), CHANGELOG)
  git('init', '--quiet')
  git('add', '.')
  git('commit', '--quiet', '--message', 'start')
})

function git(...args: readonly string[]): string {
  const who = ['-c', 'user.name=x', '-c', 'user.email=x@example.com']
  return execFileSync('git', [...who, ...args], { cwd: clone, encoding: 'utf8' })
}

test('the version is that of package.json', async () => {
  const { VERSION } = await import('../../src/version.ts')
  expect(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))).toMatchObject({ version: VERSION })
})

test.each([
  ['1.2.0', 0, '\n### Added\n\n- A thing.\n'],
  ['1.0.0', 0, '\n- The first.\n'],
  ['1.1.0', 1, ''],
  ['1.2', 1, ''],
  ['Unreleased', 1, ''],
])('what the changelog says of %s', (version, code, said) => {
  const { status, stdout, stderr } = spawnSync('scripts/release/notes', [version], { cwd: clone, encoding: 'utf8' })
  expect({ status, stdout }).toEqual({ status: code, stdout: said })
  expect(stderr).toBe(
    code === 0
      ? ''
      : `CHANGELOG.md says nothing of ${version}: write it under "## [${version}] - DATE" and commit it first\n`,
  )
})

/** Runs `npm version` as for a release. */
function npmVersion(version: string): number | null {
  const env = { ...process.env, GIT_CONFIG_COUNT: '2', GIT_CONFIG_KEY_0: 'user.name', GIT_CONFIG_VALUE_0: 'x' }
  const who = { ...env, GIT_CONFIG_KEY_1: 'user.email', GIT_CONFIG_VALUE_1: 'x@example.com' }
  const cache = join(parent, 'cache')
  return spawnSync('npm', ['version', version, '--cache', cache], { cwd: clone, env: who, stdio: 'pipe' }).status
}

test('npm version writes the version of package.json into the sources and the build, in the tagged commit', () => {
  expect(npmVersion('1.2.0')).toBe(0)
  expect(git('show', '--name-only', '--format=', 'v1.2.0^{commit}').trim().split('\n')).toEqual([
    'dist/built',
    'package.json',
    'src/version.ts',
  ])
  expect(git('show', 'v1.2.0:dist/built')).toBe("export const VERSION = '1.2.0'\n")
  expect(git('status', '--porcelain')).toBe('')
})

test('a version of which the changelog says nothing is not tagged', () => {
  expect(npmVersion('1.3.0')).not.toBe(0)
  expect(git('tag')).toBe('')
})
