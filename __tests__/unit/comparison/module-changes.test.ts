import { expect, test } from '@jest/globals'
import { compareModules } from '../../../src/comparison/module-changes.ts'
import { folded, goBinary } from '../../support/go-records.ts'
import { imageRecord } from '../../support/records.ts'
import type { GoProgram } from '../../../src/inventory/programs.ts'

/** The changes in short form: kind, module and program, both versions, both sides. */
const changes = (base: readonly GoProgram[], head: readonly GoProgram[]) =>
  compareModules(imageRecord({ goBinaries: head }), imageRecord({ goBinaries: base })).map(
    ({ path, change, name, from, to, base: before, head: after, delta }) =>
      `${path}: ${change} ${name} ${from || '-'} → ${to || '-'}, ${before ?? '-'} ${after ?? '-'} ${delta}`,
  )
const app = (...modules: readonly string[]) => goBinary('app', ['main  1000', ...modules])
/** A program in which another module replaces `a.com/x`. */
const replaced = (...replacedBy: readonly string[]) => {
  const module = { path: 'a.com/x', version: 'v1.0.0', kind: 'dependency', bytes: 9 } as const
  const modules = [replacedBy.length === 0 ? module : { ...module, replacedBy: replacedBy[0]! }]
  return goBinary('app', [], { modules })
}

test.each<[string, GoProgram, GoProgram, readonly string[]]>([
  ['nothing', app('a.com/x v1.0.0 500'), app('a.com/x v1.0.0 700'), []],
  [
    'another version of the same machine code',
    app('golang.org/x/sync v0.9.0 500'),
    app('golang.org/x/sync v0.10.0 500'),
    ['app: upgraded golang.org/x/sync v0.9.0 → v0.10.0, 500 500 0'],
  ],
  [
    'one of no machine code at all',
    app('a.com/x v1.1.0 0', 'a.com/gone v1.0.0 0'),
    app('a.com/x v1.0.0 0', 'a.com/new v1.0.0 0'),
    [
      'app: removed a.com/gone v1.0.0 → -, 0 - 0',
      'app: added a.com/new - → v1.0.0, - 0 0',
      'app: downgraded a.com/x v1.1.0 → v1.0.0, 0 0 0',
    ],
  ],
  [
    'the largest change first',
    app('a.com/x v1.0.0 500', 'a.com/y v1.0.0 500', 'a.com/z v1.0.0 30'),
    app('a.com/x v1.0.1 501', 'a.com/y v1.0.1 300', 'a.com/w v2.0.0 70'),
    [
      'app: upgraded a.com/y v1.0.0 → v1.0.1, 500 300 -200',
      'app: added a.com/w - → v2.0.0, - 70 70',
      'app: removed a.com/z v1.0.0 → -, 30 - -30',
      'app: upgraded a.com/x v1.0.0 → v1.0.1, 500 501 1',
    ],
  ],
  [
    'a new major version is one change',
    app('a.com/x v1.0.0 500'),
    app('a.com/x/v2 v2.0.0 500'),
    ['app: upgraded a.com/x/v2 v1.0.0 → v2.0.0, 500 500 0'],
  ],
  [
    'a folder in the place of a module',
    replaced(),
    replaced('(local folder)'),
    ['app: changed a.com/x v1.0.0 → v1.0.0 => (local folder), 9 9 0'],
  ],
  [
    'a program that became a module of another',
    goBinary('app', [], { modules: [{ path: 'a.com/x', version: 'v0.0.0-1', kind: 'main', bytes: 9 }] }),
    goBinary('app', ['a.com/x v1.0.0 9']),
    ['app: added a.com/x - → v1.0.0, - 9 9'],
  ],
  ['the same folder', replaced('(local folder)'), replaced('(local folder)'), []],
  [
    'a renamed program',
    goBinary('bin/server', ['a.com/x v1.0.0 5']),
    goBinary('app', ['a.com/x v1.1.0 5']),
    ['app: upgraded a.com/x v1.0.0 → v1.1.0, 5 5 0'],
  ],
  [
    'no version of Go, and none of the program itself',
    goBinary('app', ['main v0.0.0-1 1000', 'std go1.22.1 3000'], { goVersion: 'go1.22.1' }),
    goBinary('app', ['main v0.0.0-2 1000', 'std go1.23.4 3500'], { goVersion: 'go1.23.4' }),
    [],
  ],
  [
    'what the other side may have folded',
    folded(app('a.com/x v1.0.0 9')),
    app('a.com/x v1.0.0 9', 'a.com/y v1.0.0 9'),
    [],
  ],
  ['what the head may have folded', app('a.com/x v1.0.0 9', 'a.com/y v1.0.0 9'), folded(app('a.com/x v1.0.0 9')), []],
  [
    'a program whose functions cannot be told on one side',
    app('a.com/x v1.0.0 9'),
    goBinary('app', [], { buckets: { 'embedded files or unknown': 900 } }),
    [],
  ],
])('%s', (_, base, head, expected) => {
  expect(changes([base], [head])).toEqual(expected)
})

test('a program that only one image has brought no module with it', () => {
  expect(changes([], [app('a.com/x v1.0.0 9')])).toEqual([])
  expect(changes([app('a.com/x v1.0.0 9')], [])).toEqual([])
})

test('no change is folded, however many there are', () => {
  const [before, after] = [0, 1].map((patch) =>
    app(...Array.from({ length: 90 }, (_, index) => `a.com/x${index} v1.0.${patch} ${index}`)),
  )
  expect(changes([before!], [after!])).toHaveLength(90)
})
