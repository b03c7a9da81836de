import { expect, test } from '@jest/globals'
import { markdownForm, plainForm } from '../../../src/report/form.ts'
import { settingSentences } from '../../../src/report/setting-sentences.ts'
import { setting } from '../../support/made-causes.ts'

const OLD = `sha256:${'a'.repeat(64)}`
const NEW = `sha256:${'b'.repeat(64)}`

test.each([
  [setting('go version', 'go1.22.12', 'go1.23.4'), 'Go go1.22.12 -> go1.23.4 in /app'],
  [setting('go version', '', 'go1.23.4'), 'Go none -> go1.23.4 in /app'],
  [setting('stripped', 'stripped', 'not stripped'), '/app is no longer stripped'],
  [setting('stripped', 'not stripped', 'stripped'), '/app is stripped now'],
  [setting('cgo', '0', '1'), 'cgo is on now in /app'],
  [setting('cgo', '1', '0'), 'cgo is off now in /app'],
  [setting('cgo', '', '1'), 'cgo is on now in /app'],
  [setting('cgo', '0', ''), 'cgo is on now in /app'],
  [setting('cgo', '', '0'), 'cgo is off now in /app'],
  [setting('cgo', '1', ''), 'cgo is off now in /app'],
  [setting('trimpath', '', 'true'), '/app is built with -trimpath now'],
  [setting('trimpath', 'true', ''), '/app is built without -trimpath now'],
  [{ ...setting('build setting', 'v1', 'v3'), setting: 'GOAMD64' }, 'Build setting GOAMD64 v1 -> v3 in /app'],
  [{ ...setting('build setting', '', 'foo'), setting: '-tags' }, 'Build setting -tags none -> foo in /app'],
  [setting('base image', 'alpine:3.19', 'alpine:3.20'), 'Base image alpine:3.19 -> alpine:3.20'],
  [
    setting('base image', `alpine:3.19@${OLD}`, `alpine:3.20@${NEW}`),
    'Base image alpine:3.19 -> alpine:3.20 (sha256:aaaaaaaaaaaa -> sha256:bbbbbbbbbbbb)',
  ],
  [
    setting('base image', `docker.io/acme/base@${OLD}`, `docker.io/acme/base@${NEW}`),
    'Base image acme/base has different contents: sha256:aaaaaaaaaaaa -> sha256:bbbbbbbbbbbb',
  ],
])('%#: %s', (change, sentence) => {
  expect(settingSentences([change], plainForm)).toEqual([sentence])
})

test('names and versions are code in Markdown', () => {
  expect(settingSentences([setting('go version', 'go1.22.12', 'go1.23.4')], markdownForm)).toEqual([
    'Go `go1.22.12` → `go1.23.4` in `/app`',
  ])
})

test('what changed alike in several programs is said once', () => {
  const paths = ['a', 'b', 'c', 'd', 'e']
  const changes = paths.flatMap((path) => [
    setting('go version', 'go1.22.12', 'go1.23.4', path),
    setting('stripped', 'stripped', 'not stripped', path),
  ])
  expect(settingSentences(changes.slice(0, 4), plainForm)).toEqual([
    'Go go1.22.12 -> go1.23.4 in /a, /b',
    '/a, /b are no longer stripped',
  ])
  expect(settingSentences(changes, plainForm)).toEqual([
    'Go go1.22.12 -> go1.23.4 in /a, /b, /c and 2 more programs',
    '/a, /b, /c and 2 more programs are no longer stripped',
  ])
})

test('many changes are cut short, and counted', () => {
  const changes = Array.from({ length: 20 }, (_, index) => setting('go version', `go1.${index}`, 'go1.26.0'))
  const sentences = settingSentences(changes, plainForm)
  expect(sentences).toHaveLength(9)
  expect(sentences.at(-1)).toBe('12 more changes of build settings')
})
