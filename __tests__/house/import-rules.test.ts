import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, test } from '@jest/globals'

const SRC = resolve(import.meta.dirname, '../../src')
const STEPS = new Set([
  'inputs',
  'plan',
  'buildkit',
  'image',
  'gobinary',
  'inventory',
  'record',
  'baseline',
  'comparison',
  'advice',
  'budget',
  'report',
  'mounts',
])
/** Code that every step may use and that uses no step. */
const SHARED = new Set(['archive', 'errors', 'limits', 'page', 'text', 'units'])
/** Node modules that only compute and touch nothing outside the process. */
const PURE_MODULES = ['node:crypto', 'node:zlib', 'node:path', 'node:stream', 'node:util', 'node:util/types']
/** The one process seam, the OCI layout that shares a port with the engine's images, and a store that keeps nothing. */
const ALLOWED_SIDEWAYS = new Set(['adapters/exec', 'adapters/no-store', 'adapters/oci-layout'])
/** Libraries that only compute. */
const PURE_LIBRARIES = [
  '@hpcc-js/wasm-zstd',
  'csv-parse/sync',
  'get-east-asian-width',
  'semver/functions/compare.js',
  'semver/functions/parse.js',
  'valibot',
  'yaml',
]

interface Import {
  readonly from: string
  readonly to: string
  readonly typesOnly: boolean
}

const onlyTypes = (names: string): boolean =>
  names
    .slice(1, -1)
    .split(',')
    .every((name) => name.trim() === '' || name.trim().startsWith('type '))
const group = (path: string): string => path.split('/').slice(0, 2).join('/')

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
const imports = files.flatMap(importsOf)

function importsOf(file: string): Import[] {
  const text = readFileSync(join(SRC, file), 'utf8')
  const statements = [
    ...text.matchAll(/^import\s+(type\s+)?(?:([^;'"()=]*?)\s+from\s+)?'([^']+)'/gm),
    ...text.matchAll(/^export\s+(type\s+)?(\{[^}]*\}|\*)\s+from\s+'([^']+)'/gm),
  ]
  return statements.map(([, type, names = '', target = '']) => ({
    from: file,
    to: target.startsWith('.') ? relative(SRC, resolve(SRC, dirname(file), target)) : target,
    typesOnly: type !== undefined || (/^\{.*\}$/s.test(names) && onlyTypes(names)),
  }))
}

const folderOf = (path: string): string => path.split('/')[0]!
const isStep = (path: string): boolean => STEPS.has(folderOf(path))
const isPure = (path: string): boolean => isStep(path) || SHARED.has(folderOf(path))
const isLocal = (path: string): boolean => path.endsWith('.ts')
const lines = (found: readonly Import[]) => found.map(({ from, to }) => `${from} imports ${to}`)

test('the walk over the imports sees the sources', () => {
  expect(files.length).toBeGreaterThan(60)
  expect(imports.filter(({ to }) => isLocal(to)).length).toBeGreaterThan(150)
  expect(imports.filter(({ to }) => isLocal(to)).filter(({ to }) => !files.includes(to))).toEqual([])
})

describe('who may import whom (docs/design.md, "Folders, and who may import whom")', () => {
  test('a step does no IO: only computing modules and libraries', () => {
    const outside = imports.filter(({ from, to, typesOnly }) => isPure(from) && !isLocal(to) && !typesOnly)
    expect(lines(outside.filter(({ to }) => ![...PURE_MODULES, ...PURE_LIBRARIES].includes(to)))).toEqual([])
  })

  test('a step uses another step through its types only', () => {
    const between = imports.filter(({ from, to }) => isStep(from) && isStep(to) && folderOf(from) !== folderOf(to))
    expect(lines(between.filter(({ typesOnly }) => !typesOnly))).toEqual([])
  })

  test('what every step may use knows no step', () => {
    expect(lines(imports.filter(({ from, to }) => SHARED.has(folderOf(from)) && isStep(to)))).toEqual([])
  })

  test('a step knows neither ports, app nor adapters', () => {
    const up = imports.filter(
      ({ from, to }) => isPure(from) && /^(app|adapters)\/|^(ports|commits|runner|main|cli)\.ts$/.test(to),
    )
    expect(lines(up.filter(({ to, typesOnly }) => !(to === 'ports.ts' && typesOnly)))).toEqual([])
  })

  test('the app takes ports and knows no adapter, no toolkit, no process', () => {
    const up = imports.filter(
      ({ from, to }) => folderOf(from) === 'app' && /^adapters\/|^@actions|^node:(?!path$)/.test(to),
    )
    expect(lines(up)).toEqual([])
  })

  test('an adapter does not know the app, nor another adapter but the process seam', () => {
    const found = imports.filter(({ from, to }) => folderOf(from) === 'adapters' && isLocal(to))
    expect(lines(found.filter(({ to }) => folderOf(to) === 'app'))).toEqual([])
    const sideways = found.filter(({ from, to }) => folderOf(to) === 'adapters' && group(to) !== group(from))
    expect(lines(sideways.filter(({ to }) => !ALLOWED_SIDEWAYS.has(group(to))))).toEqual([])
  })

  test('the command line stays free of the toolkit, which takes long to load and writes to standard output', () => {
    const loaded = [...outside('cli.ts'), ...outside('run-command.ts')]
    expect(loaded.filter((path) => path.includes('@actions/'))).toEqual([])
  })

  test('the command line begins with what help needs, the action with what its inputs need', () => {
    expect(outside('cli.ts')).toEqual(['get-east-asian-width', 'node:console', 'node:util'])
    const ofNode = ['diagnostics_channel', 'fs', 'os', 'path', 'util'].map((name) => `node:${name}`)
    const toolkit = ['command', 'utils'].map((name) => `../node_modules/@actions/core/lib/${name}.js`)
    expect(outside('main.ts')).toEqual([...toolkit, 'csv-parse/sync', ...ofNode, 'yaml'])
  })

  test('a run begins without the clients of GitHub and its cache, which take long to load', () => {
    const loaded = [...outside('run-action.ts'), ...outside('adapters/actions-cache/cache-client.ts')]
    expect(loaded.filter((path) => path.startsWith('@actions/'))).toEqual([])
  })

  test('standard output and error output are for the entries to hand on: results and the log are made harmless there', () => {
    const writes = /\bconsole\.|\bprocess\.(?:stdout|stderr)\b/
    const found = files.filter((file) => writes.test(readFileSync(join(SRC, file), 'utf8')))
    expect(found.toSorted()).toEqual(['cli.ts', 'post.ts'])
  })

  test('the post step has next to nothing to load', () => {
    expect([...reachable('post.ts')].filter((path) => !path.startsWith('node:')).toSorted()).toEqual([
      'adapters/exec/error-code.ts',
      'adapters/exec/private-folder.ts',
      'adapters/runner/clear-up.ts',
      'adapters/runner/safe-log.ts',
      'post.ts',
      'units/short-hash.ts',
      'units/terminal-sequence.ts',
    ])
  })

  test('no process, clock or environment in a step', () => {
    const ambient = /\bprocess\.|\bDate\.now\(|new Date\(\)|\bMath\.random\(|performance\.now/
    expect(files.filter(isPure).filter((file) => ambient.test(readFileSync(join(SRC, file), 'utf8')))).toEqual([])
  })
})

function reachable(start: string): Set<string> {
  const seen = new Set<string>([start])
  for (const path of seen)
    imports.filter(({ from, typesOnly }) => from === path && !typesOnly).forEach(({ to }) => seen.add(to))
  return seen
}

/** The modules of Node and of packages that are loaded with a source. */
const outside = (start: string): readonly string[] => [...reachable(start)].filter((path) => !isLocal(path)).toSorted()
