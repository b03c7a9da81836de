import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { stopwatch } from '../../src/app/stopwatch.ts'
import { weighExisting } from '../../src/app/weigh/weigh-existing.ts'
import { goPattern } from '../../src/inventory/measures/go-pattern.ts'
import type { Measures } from '../../src/limits/measures.ts'
import type { Rule } from '../../src/limits/rule.ts'
import { GO } from '../support/engines.ts'
import { analyse, total } from '../support/go-checks.ts'
import { compile } from '../support/go-programs.ts'
import { exportOf, layer, layout } from '../support/images.ts'
import { fakePorts } from '../support/ports.ts'
import { ownFolder } from '../support/own-folder.ts'
import { forbidRule, maxRule } from '../support/rules.ts'

const FOLDER = ownFolder()

/** The packages that `go list` prints. */
function listed(...patterns: readonly string[]): readonly string[] {
  // Outside of a module, where a pattern is matched against the packages that come with Go.
  const env = { ...process.env, GO111MODULE: 'off', GOPATH: FOLDER, GOFLAGS: '', GOWORK: 'off' }
  return execFileSync(GO, ['list', '-e', ...patterns], { cwd: FOLDER, env, encoding: 'utf8', stdio: 'pipe' })
    .split('\n')
    .filter(Boolean)
    .toSorted()
}

test('patterns name what they name for the go command', () => {
  // Not all that is in the `vendor` folders is among `cmd`.
  const all = listed('std', 'cmd', 'cmd/vendor/...')
  const patterns =
    'net net/... net/http... .../http n...t ... fmt... fmt/... e...e go/.../... crypto/.../internal/... cmd/... ' +
    '.../internal/.../... cmd/.../x86/... golang.org/x/... vendor/golang.org/x/... cmd/vendor/... .../vendor/... ' +
    'cmd/ven... .../x/... vendor...'
  expect(all.length).toBeGreaterThan(500)
  const of = (list: (pattern: string) => readonly string[]) =>
    patterns.split(' ').map((pattern) => [pattern, list(pattern)])
  expect(of((pattern) => all.filter(goPattern(pattern)))).toEqual(of((pattern) => listed(pattern)))
})

/** What rules ask of an image that has one program. */
async function measuresOf(program: string, rules: readonly Rule[]): Promise<Measures> {
  const { ports } = fakePorts()
  const files = [{ path: 'usr/bin/shop', content: readFileSync(program), mode: 0o755 }]
  const open = async () => exportOf(layout([layer('COPY shop /usr/bin/', files)]).files, { chunk: 65_536 })
  const existing = { name: 'shop', reference: 'shop', compress: false, rules }
  const world = { ...ports, images: { ...ports.images, open } }
  const { weighed } = await weighExisting(world, stopwatch(ports.clock), existing)
  return weighed[0]!.record.measures!
}

test('stripping a program changes none of its code, and of its parts nothing that rules ask for', async () => {
  const rules = [
    ...(['code', 'code:shop', 'module:golang.org/x/...', 'package:net/...', 'module:std'] as const).map((metric) =>
      maxRule('1B', metric),
    ),
    forbidRule('test-code'),
    forbidRule('new-module'),
  ]
  const program = { source: 'shop', go: '1.26.8', args: ['-trimpath'] } as const
  const whole = compile(program)
  const stripped = compile({ ...program, args: ['-trimpath', '-ldflags=-s -w'] })
  const measures = await measuresOf(whole, rules)
  expect(readFileSync(stripped).length).toBeLessThan(readFileSync(whole).length)
  expect(await measuresOf(stripped, rules)).toEqual(measures)
  const { modules, buckets } = analyse(whole)
  expect(measures['code']).toEqual({
    amount: total(modules) + (buckets['other code'] ?? 0),
    count: 1,
    names: ['/usr/bin/shop'],
  })
  expect(measures['code:shop']).toEqual(measures['code'])
  const std = modules.find(({ kind }) => kind === 'std')!
  expect(measures['module:std']).toEqual({ amount: std.bytes, count: 1, names: ['std'] })
  expect(measures['modules']!.names).toEqual(
    modules
      .filter(({ kind }) => kind === 'dependency')
      .map(({ path }) => path)
      .toSorted(),
  )
})
