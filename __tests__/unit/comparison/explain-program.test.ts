import { expect, test } from '@jest/globals'
import { explained, program } from '../../support/explained-program.ts'
import { goBinary } from '../../support/go-records.ts'
import type { GoProgram } from '../../../src/inventory/programs.ts'

const grpc = (version: string, bytes: number) => program([`google.golang.org/grpc ${version} ${bytes}`, 'main  1000'])

/** A program of one module, which a `replace` directive put in place of another. */
const replaced = (replacedBy: string, bytes: number) => {
  const modules = [{ path: 'a.com/x', version: 'v1.0.0', kind: 'dependency', bytes, replacedBy }] as const
  return program([], { modules, size: bytes })
}

/** A program of only its own module. */
const own = (path: string, bytes: number) =>
  program([], { modules: [{ path, version: '', kind: 'main', bytes }], size: bytes })

test.each([
  ['v1.65.0', 'v1.70.0', 'upgraded'],
  ['v1.65.0', 'v1.9.0', 'downgraded'],
  ['v1.65.0', 'v1.65.0-rc.1', 'downgraded'],
  ['v1.65.0', 'v1.65.0', 'grew'],
  ['v1.65.0', '(devel)', 'grew'],
])('a module from %s to %s is %s', (from, to, change) => {
  expect(explained(grpc(from, 5000), grpc(to, 7000))).toEqual([
    'path grew app 6000 8000',
    `  module ${change} google.golang.org/grpc 5000 7000 (${from} → ${to})`,
  ])
})

test.each<[string, GoProgram | undefined, GoProgram | undefined, readonly string[]]>([
  [
    'modules added and removed',
    program(['main  1000', 'a.com/x v1.0.0 500']),
    program(['main  1000', 'b.com/y v2.1.0 700']),
    ['path grew app 1500 1700', '  module added b.com/y - 700 (→ v2.1.0)', '  module removed a.com/x 500 - (v1.0.0 →)'],
  ],
  [
    'a new major version under its own path',
    program(['main  1000', 'a.com/x v1.0.0 500', 'gopkg.in/yaml.v2 v2.4.0 300']),
    program(['main  1000', 'a.com/x/v2 v2.0.0 800', 'gopkg.in/yaml.v3 v3.0.1 400']),
    [
      'path grew app 1800 2200',
      '  module upgraded a.com/x/v2 500 800 (v1.0.0 → v2.0.0)',
      '  module upgraded gopkg.in/yaml.v3 300 400 (v2.4.0 → v3.0.1)',
    ],
  ],
  [
    'two major versions side by side are two modules',
    program(['main  1000', 'a.com/x v1.0.0 500']),
    program(['main  1000', 'a.com/x v1.0.0 500', 'a.com/x/v2 v2.0.0 800']),
    ['path grew app 1500 2300', '  module added a.com/x/v2 - 800 (→ v2.0.0)'],
  ],
  [
    'another Go: the standard library is one part, the own module has no version',
    program(['std go1.22.1 3000', 'main v0.0.0-1 1000'], { goVersion: 'go1.22.1' }),
    program(['std go1.23.4 3500', 'main v0.0.0-2 1100'], { goVersion: 'go1.23.4' }),
    [
      'path grew app 4000 4600',
      '  module upgraded standard library 3000 3500 (go1.22.1 → go1.23.4)',
      '  module grew main 1000 1100',
    ],
  ],
  [
    'its own module under another path is the same one',
    own('example.com/old', 1000),
    own('example.com/new', 1100),
    ['path grew app 1000 1100', '  module grew example.com/new 1000 1100'],
  ],
  [
    'packages of no module are called so',
    program(['main  1000']),
    program(['main  1000'], {
      modules: [...program(['main  1000']).modules, { path: 'unknown', version: '', kind: 'unknown', bytes: 70 }],
      size: 1070,
    }),
    ['path grew app 1000 1070', '  module added packages of no known module - 70'],
  ],
  [
    'a replaced module is as new as what replaces it',
    replaced('a.com/y@v0.9.0', 1500),
    replaced('a.com/y@v0.9.1', 1600),
    [
      'path grew app 1500 1600',
      '  module upgraded a.com/x 1500 1600 (v1.0.0 => a.com/y@v0.9.0 → v1.0.0 => a.com/y@v0.9.1)',
    ],
  ],
  [
    'stripping takes two buckets away and nothing else',
    program(['main  1000'], { buckets: { 'symbol table': 400, 'debug info': 900, 'headers and padding': 12 } }),
    program(['main  1000'], { buckets: { 'headers and padding': 10 } }),
    [
      'path shrank app 2312 1010',
      '  bucket removed debug info 900 -',
      '  bucket removed symbol table 400 -',
      '  bucket shrank headers and padding 12 10',
    ],
  ],
  [
    'a module with another version is no noise beside what weighs a thousand times as much',
    program(['main  1000', 'a.com/x v1.0.0 500', 'a.com/y v1.0.0 500'], { buckets: { data: 10 } }),
    program(['main  1001', 'a.com/x v1.1.0 501', 'a.com/y v1.0.0 501'], { buckets: { data: 90_010 } }),
    [
      'path grew app 2010 92013',
      '  bucket grew data 10 90010',
      '  module upgraded a.com/x 500 501 (v1.0.0 → v1.1.0)',
      '  rest grew part +2 of 2',
    ],
  ],
  [
    'a new program says what it consists of',
    undefined,
    program(['std go1.22.12 3000', 'main  1000'], { buckets: { data: 200 } }),
    [
      'path added app - 4200',
      '  module added standard library - 3000 (→ go1.22.12)',
      '  module added main - 1000',
      '  bucket added data - 200',
    ],
  ],
  [
    'a program that went says what it consisted of',
    program(['std go1.22.12 3000', 'main  1000'], { buckets: { data: 200 } }),
    undefined,
    [
      'path removed app 4200 -',
      '  module removed standard library 3000 - (go1.22.12 →)',
      '  module removed main 1000 -',
      '  bucket removed data 200 -',
    ],
  ],
  [
    'a renamed program is compared module by module',
    goBinary('bin/server', ['main  1000', 'a.com/x v1.0.0 500'], { layer: 1 }),
    program(['main  1000', 'a.com/x v1.1.0 900']),
    ['path moved app 1500 1900 (bin/server →)', '  module upgraded a.com/x 500 900 (v1.0.0 → v1.1.0)'],
  ],
])('%s', (_, base, head, lines) => {
  expect(explained(base, head)).toEqual(lines)
})
