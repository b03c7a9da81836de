import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from '@jest/globals'

const ROOT = resolve(import.meta.dirname, '../..')

/** The bytes of every file below a folder, by path. */
function tree(folder: string): Map<string, Buffer> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()
  const files = paths.filter((path) => statSync(join(folder, path)).isFile())
  return new Map(files.map((path) => [path, readFileSync(join(folder, path))]))
}

test('dist is what the sources build: run scripts/build after a change', () => {
  const work = mkdtempSync(join(tmpdir(), 'weighbridge-dist-'))
  try {
    execFileSync(join(ROOT, 'scripts/build'), [join(work, 'dist')], { stdio: 'pipe' })
    const built = tree(join(work, 'dist'))
    const committed = tree(join(ROOT, 'dist'))
    expect([...committed.keys()]).toEqual([...built.keys()])
    expect([...built].filter(([path, bytes]) => !committed.get(path)?.equals(bytes)).map(([path]) => path)).toEqual([])
  } finally {
    rmSync(work, { recursive: true })
  }
})

test('dist holds programs and their licences, and nothing that the bundler found beside them', () => {
  expect(
    [...tree(join(ROOT, 'dist')).keys()].filter((path) => !/^[\w-]+\/(?:[\w.]+\.js|package\.json)$/.test(path)),
  ).toEqual(['licenses.txt'])
})

/** The text of the files below a folder with this ending. */
function textOf(folder: string, ending: string): string {
  const files = [...tree(join(ROOT, folder))].filter(([path]) => path.endsWith(ending))
  return files.map(([, bytes]) => bytes.toString()).join('\n')
}

const PACKAGE = String.raw`(?:@[\w.-]+/)?[\w.-]+`

/** The packages that the sources import and those whose modules the bundles name. */
function bundledPackages(): ReadonlySet<string> {
  const sources = textOf('src', '.ts').replaceAll(/^import type [^']*'[^']+'$/gm, '') // types are not bundled
  const imported = sources.matchAll(new RegExp(`(?:from |import\\()'(?!node:)(${PACKAGE})`, 'g'))
  const named = textOf('dist', '.js').matchAll(new RegExp(`\\bnode_modules/(${PACKAGE})/(?!.*node_modules)`, 'g'))
  return new Set([...imported, ...named].flatMap(([, name]) => name ?? []).filter((name) => !name.startsWith('.')))
}

test('each package that is bundled is in dist/licenses.txt, with its licence', () => {
  const [, ...entries] = readFileSync(join(ROOT, 'dist/licenses.txt'), 'utf8').split(`\n\n${'='.repeat(80)}\n\n`)
  const licences = new Map(entries.map((entry) => [entry.split(/,? /)[0]!, entry.split('\n\n').slice(1).join(' ')]))
  const packages = bundledPackages()
  expect(packages).toContain('valibot')
  expect([...packages].filter((name) => !/copyright/i.test(licences.get(name) ?? ''))).toEqual([])
  // Compiled into packages that do not declare them.
  expect([...licences.keys()]).toEqual(expect.arrayContaining(['llhttp', 'zstd']))
})

test('nothing in the command line writes to standard output by itself', () => {
  const writes = /\bconsole\s*\.\s*(?:log|info|debug|table|dir)\s*\(|\bprocess\s*\.\s*stdout\b/g
  const bundles = readdirSync(join(ROOT, 'dist/cli')).filter((name) => name.endsWith('.js'))
  const found = bundles.flatMap((name) => readFileSync(join(ROOT, 'dist/cli', name), 'utf8').match(writes) ?? [])
  // src/cli.ts passes it to the code that prints a command's result. The package yaml uses the console, which src/cli.ts
  // makes one of standard error (contract/standard-output.test.ts).
  const ofYaml = ['console.log(', 'console.dir(', 'console.log(', 'console.log(']
  expect(found.toSorted()).toEqual([...ofYaml, 'process.stdout'].toSorted())
})

test('the command line can be run as a program', () => {
  expect(statSync(join(ROOT, 'dist/cli/index.js')).mode & 0o111).toBe(0o111)
  expect(readFileSync(join(ROOT, 'dist/cli/index.js'), 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/)
})
