import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from '@jest/globals'

const ROOT = resolve(import.meta.dirname, '../..')
const SRC = join(ROOT, 'src')

/**
 * The order of the sources, lowest first, as docs/design.md shows it ("Folders, and who may import whom"): a file imports,
 * types included, from its own place and from lines above its line, and from nothing else on its own line.
 */
const ORDER: readonly (readonly string[])[] = [
  ['units', 'version'],
  ['errors', 'text', 'archive', 'page', 'metrics'],
  ['limits'],
  ['buildkit', 'gobinary', 'inputs'],
  ['image'],
  ['plan'],
  ['inventory'],
  ['advice', 'mounts'],
  ['record'],
  ['baseline'],
  ['comparison'],
  ['budget'],
  ['report'],
  ['ports'],
  ['app', 'adapters'],
  ['entries'],
]

/** Files beside the folders, by the place they belong to. */
const LOOSE: Readonly<Record<string, string>> = {
  'metrics.ts': 'metrics',
  'version.ts': 'version',
  'cache-entries.ts': 'ports',
  'comments.ts': 'ports',
  'commits.ts': 'ports',
  'files.ts': 'ports',
  'layer-threads.ts': 'ports',
  'record-stores.ts': 'ports',
  'ports.ts': 'ports',
  'pusher.ts': 'ports',
  'release-assets.ts': 'ports',
  'runner.ts': 'ports',
  'cli.ts': 'entries',
  'layer-thread.ts': 'entries',
  'main.ts': 'entries',
  'run-action.ts': 'entries',
  'run-command.ts': 'entries',
  'make-ports.ts': 'entries',
  'post.ts': 'entries',
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
const imports = new Map(files.map((file) => [file, importsOf(file)]))

/** The sources that a file names: in imports, exports, and import types (`import('../a.ts').B`). */
function importsOf(file: string): readonly string[] {
  const text = readFileSync(join(SRC, file), 'utf8')
  const named = [...text.matchAll(/^(?:import|export)\s[^;'"()=]*?\bfrom\s+'(\.[^']+\.ts)'|\bimport\('(\.[^']+)'\)/gm)]
  return named.map(([, from, dynamic]) => relative(SRC, resolve(SRC, dirname(file), from ?? dynamic!)))
}

const placeOf = (file: string): string => (file.includes('/') ? file.split('/')[0]! : (LOOSE[file] ?? file))
const levelOf = (file: string): number => ORDER.findIndex((places) => places.includes(placeOf(file)))

test('every file has its place in the order, and the walk over the imports sees them', () => {
  expect(files.filter((file) => levelOf(file) === -1)).toEqual([])
  expect([...imports.values()].flat().filter((to) => !imports.has(to))).toEqual([])
  expect([...imports.values()].flat().length).toBeGreaterThan(1500)
})

test('no import points up, types included', () => {
  const up = [...imports].flatMap(([from, targets]) =>
    targets
      .filter((to) => placeOf(to) !== placeOf(from) && levelOf(to) >= levelOf(from))
      .map((to) => `${from} imports ${to}`),
  )
  expect(up).toEqual([])
})

test('no circle between files, types included', () => {
  expect(circles()).toEqual([])
})

/** Repeatedly removes files that import, or are imported by, no remaining file; returns the rest. */
function circles(): readonly string[] {
  const left = new Map(imports)
  for (let before = -1; before !== left.size;) {
    before = left.size
    const used = new Set([...left.values()].flat())
    for (const [file, targets] of left) if (!used.has(file) || !targets.some((to) => left.has(to))) left.delete(file)
  }
  return [...left.keys()].toSorted()
}

test('docs/design.md shows this order', () => {
  const text = readFileSync(join(ROOT, 'docs/design.md'), 'utf8')
  const [, table = ''] = /^<!-- order -->\n([^]*?)^<!-- \/order -->/m.exec(text) ?? []
  const rows = [...table.matchAll(/^\| \d+ +\| ([^|]*)\|/gm)].map(([, places]) =>
    [...places!.matchAll(/`([\w-]+)\/?`/g)].map(([, place]) => place),
  )
  expect(rows).toEqual(ORDER)
})
