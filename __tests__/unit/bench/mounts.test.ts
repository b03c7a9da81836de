import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, test } from '@jest/globals'
import { actionInputs, actionProgram } from '../../../bench/action.js'
import { requireExtracted } from '../../../bench/cache-dance.js'
import { editSource } from '../../../bench/data/go-service.js'

const folder = mkdtempSync(join(tmpdir(), 'weighbridge-bench-test-'))
afterAll(() => rmSync(folder, { recursive: true }))

const before = { ...process.env }
afterEach(() => {
  process.env = { ...before }
})

test('an action gets its inputs, and nothing of the workflow around the bench', () => {
  process.env['GITHUB_EVENT_NAME'] = 'push'
  process.env['INPUT_BUDGET'] = '1MB'
  expect(actionInputs({ 'cache-map': '{}', builder: 'b' })).toMatchObject({
    'INPUT_CACHE-MAP': '{}',
    INPUT_BUILDER: 'b',
    INPUT_BUDGET: undefined,
    GITHUB_EVENT_NAME: undefined,
  })
})

test('every edit of a source is another one', () => {
  const path = join(folder, 'main.go')
  writeFileSync(path, 'package main\n')
  editSource(folder)
  editSource(folder)
  expect(readFileSync(path, 'utf8')).toBe('package main\n\nvar edit0 = "0"\n\nvar edit1 = "1"\n')
})

describe.each([
  ['reproducible-containers/buildkit-cache-dance', 'WEIGHBRIDGE_CACHE_DANCE'],
  ['docker/build-push-action', 'WEIGHBRIDGE_BUILD_PUSH_ACTION'],
] as const)('%s', (action, variable) => {
  test.each([undefined, '', folder])('without a checkout (%s) it is missing', (checkout) => {
    if (checkout === undefined) delete process.env[variable]
    else process.env[variable] = checkout
    expect(() => actionProgram(action)).toThrow(`${action} is missing. Let ${variable} name a checkout of it`)
  })

  test('is what its action.yml says', () => {
    const checkout = mkdtempSync(join(folder, 'checkout-'))
    mkdirSync(join(checkout, 'dist'))
    writeFileSync(join(checkout, 'dist', 'index.cjs'), '')
    writeFileSync(join(checkout, 'action.yml'), "runs:\n  using: node24\n  main: 'dist/index.cjs'\n")
    process.env[variable] = checkout
    expect(actionProgram(action)).toBe(join(checkout, 'dist', 'index.cjs'))
  })
})

test('what cache-dance lost is no number', () => {
  for (const name of ['mount-0', 'mount-1']) {
    mkdirSync(join(folder, name))
    writeFileSync(join(folder, name, 'file'), '')
  }
  expect(() => requireExtracted(folder, 2)).not.toThrow()
  expect(() => requireExtracted(folder, 3)).toThrow('cache-dance extracted 2 files')
})
