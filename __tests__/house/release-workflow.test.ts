import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { ownFolder } from '../support/own-folder.ts'

interface Step {
  readonly name?: string
  readonly run?: string
}
interface Job {
  readonly needs?: string | readonly string[]
  readonly permissions: Readonly<Record<string, string>>
  readonly steps: readonly Step[]
}
const file = resolve(import.meta.dirname, '../../.github/workflows/release.yml')
const { jobs }: { readonly jobs: Readonly<Record<string, Job>> } = parse(readFileSync(file, 'utf8'))

const parent = ownFolder()
const PACKAGE = 'a package'
const INTEGRITY = `sha512-${createHash('sha512').update(PACKAGE).digest('base64')}`

/** The changes by a step for tag v1.2.3 of commit `abc` through gh or npm, which answer queries with `answer`. */
function ran(job: string, name: string, answer: string, env: NodeJS.ProcessEnv = {}) {
  const folder = mkdtempSync(join(parent, 'step-'))
  const log = join(folder, 'log')
  for (const each of ['bin', 'release']) mkdirSync(join(folder, each))
  writeFileSync(join(folder, 'release/weighbridge-1.2.3.tgz'), PACKAGE)
  const program = `#!/bin/sh
case "$*" in
  *--method*PATCH*) echo "$*" >>log; exit "\${PATCH:-0}" ;;
  *--method* | 'release '* | 'publish '*) echo "$*" >>log ;;
  *) ${answer} ;;
esac
`
  for (const each of ['gh', 'npm']) writeFileSync(join(folder, 'bin', each), program, { mode: 0o755 })
  const script = jobs[job]!.steps.find((step) => step.name?.startsWith(name))!.run!
  const { status } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
    cwd: folder,
    env: {
      PATH: `${join(folder, 'bin')}:${process.env['PATH']}`,
      GH_REPO: 'w/w',
      GITHUB_REF_NAME: 'v1.2.3',
      GITHUB_SHA: 'abc',
      ...env,
    },
  })
  return { code: status, changed: existsSync(log) ? readFileSync(log, 'utf8').trimEnd().split('\n') : [] }
}

test.each([
  ['a new tag', 'echo v1.2.2; echo v1.2.30', 'true', 0],
  ['the first tag', ':', 'true', 0],
  ['a tag that was moved', 'echo v1.2.2', 'false', 1],
  ['a tag that is released', 'echo v1.2.2; echo v1.2.3', 'true', 1],
  ['GitHub does not answer', 'exit 1', 'true', 1],
])('a tag that comes in: %s', (_what, answer, created, code) => {
  expect(ran('package', 'refuse', answer, { IS_NEW: created })).toEqual({ code, changed: [] })
})

const PUBLISH = 'publish ./release/weighbridge-1.2.3.tgz --provenance --access public --tag'
const newest = (version: string, integrity: string) =>
  `case "$*" in *' version') echo ${version} ;; *) ${integrity} ;; esac`
test.each([
  ['the first', 'exit 1', [`${PUBLISH} latest`]],
  ['the newest', newest('1.2.2', 'exit 1'), [`${PUBLISH} latest`]],
  ['a fix of an older line', newest('2.0.0', 'exit 1'), [`${PUBLISH} line-v1`]],
  ['one of an older minor version', newest('1.10.0', 'exit 1'), [`${PUBLISH} line-v1`]],
  ['published by an earlier attempt', newest('1.2.3', `echo ${INTEGRITY}`), []],
  [
    'another one of this version, which the registry refuses',
    newest('1.2.3', 'echo sha512-other'),
    [`${PUBLISH} latest`],
  ],
])('the package is %s', (_what, answer, changed) => {
  expect(ran('npm', 'publish', answer)).toEqual({ code: 0, changed })
})

const RELEASED =
  'release create v1.2.3 --verify-tag --title v1.2.3 --notes-file release/notes.md release/weighbridge-1.2.3.tgz'
test.each([
  ['the tag names the commit that was tested', 'echo abc', 0, [RELEASED]],
  ['the tag was moved since', 'echo def', 1, []],
])('the release: %s', (_what, answer, code, changed) => {
  expect(ran('release', 'create', answer)).toEqual({ code, changed })
})

const MOVED = 'api --method PATCH repos/w/w/git/refs/tags/v1 --raw-field sha=abc --field force=true'
const MADE = 'api --method POST repos/w/w/git/refs --raw-field ref=refs/tags/v1 --raw-field sha=abc'
test.each([
  ['the newest of its line', 'printf "%s\\n" v1.2.3 v1.2.1 v2.0.0 v10.0.0', '0', { code: 0, changed: [MOVED] }],
  ['the first of its line', 'echo v1.2.3', '1', { code: 0, changed: [MOVED, MADE] }],
  ['a fix of an older version', 'printf "%s\\n" v1.10.0 v1.2.3', '0', { code: 0, changed: [] }],
  ['GitHub does not answer', 'exit 1', '0', { code: 1, changed: [] }],
])('the major tag: %s', (_what, answer, patch, ended) => {
  expect(ran('major-tag', 'move', answer, { PATCH: patch })).toEqual(ended)
})

test('each job waits for those before it, and what writes does nothing else', () => {
  expect(Object.entries(jobs).map(([name, { needs }]) => [name, needs])).toEqual([
    ['package', undefined],
    ['test', undefined],
    ['attest', ['package', 'test']],
    ['npm', 'attest'],
    ['release', 'npm'],
    ['major-tag', 'release'],
  ])
  const writing = Object.entries(jobs).filter(([, { permissions }]) => permissions['contents'] === 'write')
  expect(writing.map(([name]) => name)).toEqual(['release', 'major-tag'])
  expect(writing.flatMap(([, { steps }]) => steps.filter(({ run }) => /\bnpm\b|scripts\//.test(run ?? '')))).toEqual([])
})
