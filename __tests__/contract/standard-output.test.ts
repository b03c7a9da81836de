import { writeFileSync } from 'node:fs'
import { PassThrough, Writable } from 'node:stream'
import { join, resolve } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { run } from '../../src/adapters/exec/process.ts'
import { standardOutput } from '../../src/adapters/runner/standard-output.ts'
import { paragraphs } from '../../src/page/page.ts'
import { ownFolder } from '../support/own-folder.ts'
import { NODE_24 } from '../support/programs.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const CLI = join(ROOT, 'src/cli.ts')
const folder = ownFolder()
const source = (name: string): string => JSON.stringify(join(ROOT, 'src/adapters/runner', name))

/** The exit code and standard error of a Node program in a line of bash, which gets it as `"$@"`. */
async function ended(program: readonly string[], line: string): Promise<{ code: string; said: string }> {
  const script = `${line}; echo "\${PIPESTATUS[0]}"`
  const { stdout, stderr } = await run('bash', ['-c', script, 'bash', NODE_24, ...program])
  return { code: stdout.trim().split('\n').at(-1)!, said: stderr }
}

const evaluated = (code: string): readonly string[] => ['--input-type=module', '--eval', code]
const LONG = evaluated(`
  import { standardOutput } from ${source('standard-output.ts')}
  await standardOutput(process.stdout, {})('line\\n'.repeat(1_000_000))
  process.exitCode = 3`)

describe('a reader that leaves early changes no exit code and is not spoken of', () => {
  test.each<[string, readonly string[], string, string]>([
    ['in the middle', LONG, '"$@" | head -1', '3'],
    ['before a result', [CLI, 'help'], '"$@" | true', '0'],
    ['before an error', [CLI, 'nosuch'], '"$@" 2>&1 >/dev/null | true', '2'],
  ])('%s', async (_, program, line, code) => {
    expect(await ended(program, line)).toEqual({ code, said: '' })
  })
})

test('has nothing of what a library logs', async () => {
  const config = join(folder, 'weighbridge.yml')
  writeFileSync(config, 'images: { shop: { budget: 1MB } }\n')
  const args = [CLI, 'config', '--config', config]
  const logging = { env: { LOG_TOKENS: '1', LOG_STREAM: '1' } }
  const [plain, logged] = [await run(NODE_24, args), await run(NODE_24, args, logging)]
  expect(logged.stdout).toBe(plain.stdout)
  expect(logged.stderr).toContain('images')
})

describe('a result that cannot be written', () => {
  test('is an error of the catalogue, and not over budget', async () => {
    const { code, said } = await ended([CLI, 'help'], '"$@" >/dev/full')
    expect(code).toBe('4')
    expect(said).toMatch(/^error: Weighbridge: The result could not be written to standard output: ENOSPC/)
    expect(said).not.toMatch(/\n {4}at /)
  })

  test('where nothing can be said either, has the exit code', async () => {
    expect(await ended([CLI, 'help'], '"$@" >/dev/full 2>&1')).toEqual({ code: '4', said: '' })
  })
})

test('what nobody caught ends as not measured', async () => {
  const thrown = evaluated(`
    import { neverOverBudgetByAccident } from ${source('last-words.ts')}
    neverOverBudgetByAccident(process)
    setImmediate(() => { throw new Error('nobody waited for it') })`)
  const { code, said } = await ended(thrown, '"$@"')
  expect(code).toBe('4')
  expect(said).toMatch(/stopped on an internal error: Error: nobody waited for it/)
})

test.each([
  ['a terminal', { isTTY: true, columns: 60 }, 60],
  ['a terminal that does not say how wide it is', { isTTY: true }, 80],
  ['a pipe', {}, 50],
])('a page for people has the width of %s', async (_, facts, width) => {
  const stream = Object.assign(new PassThrough(), facts)
  await standardOutput(stream, { NO_COLOR: '1' })(paragraphs(['word '.repeat(40).trim()]), 50)
  const lines = String(stream.read()).trimEnd().split('\n')
  expect(lines[0]).toHaveLength(Math.floor((width + 1) / 5) * 5 - 1)
})

test('a result ends with one newline', async () => {
  const stream = new PassThrough()
  await standardOutput(stream, {})('a')
  await standardOutput(stream, {})('b\n')
  expect(String(stream.read())).toBe('a\nb\n')
})

test.each([
  ['EPIPE', 'resolves'],
  ['ENOSPC', 'rejects'],
] as const)('%s %s', async (code, how) => {
  const failing = new Writable({ write: (_chunk, _encoding, done) => done(Object.assign(new Error(code), { code })) })
  const printed = standardOutput(failing, {})('text')
  if (how === 'resolves') await expect(printed).resolves.toBeUndefined()
  else await expect(printed).rejects.toMatchObject({ code: 'output.unwritable', exit: 4 })
})
