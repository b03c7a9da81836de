import { EventEmitter } from 'node:events'
import { join, resolve } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { allowEarlyClose } from '../../src/adapters/runner/early-close.ts'
import { run } from '../../src/adapters/exec/process.ts'
import { NODE_24 } from '../support/programs.ts'

const ROOT = resolve(import.meta.dirname, '../..')

/** What a pipeline prints whose first part is a program of Node, and then the exit code of that part. */
async function pipeline(program: readonly string[], rest: string): Promise<string> {
  const { stdout, stderr } = await run('bash', [
    '-c',
    `"$@" ${rest}; echo "\${PIPESTATUS[0]}"`,
    'bash',
    NODE_24,
    ...program,
  ])
  expect(stderr).toBe('')
  return stdout
}

const SOURCE = join(ROOT, 'src/adapters/runner/early-close.ts')
const LONG = `
  import { allowEarlyClose } from ${JSON.stringify(SOURCE)}
  allowEarlyClose(process.stdout)
  process.stdout.write('line\\n'.repeat(1_000_000))
  process.exitCode = 3`
const CLI = join(ROOT, 'src/cli.ts')

describe('a reader that leaves early changes no exit code', () => {
  test.each<[string, readonly string[], string, string]>([
    ['in the middle', ['--input-type=module', '--eval', LONG], '| head -1', 'line\n3\n'],
    ['before a result', [CLI, 'help'], '| true', '0\n'],
    ['before an error', [CLI, 'nosuch'], '2>&1 >/dev/null | true', '2\n'],
  ])('%s', async (_, program, rest, printed) => {
    expect(await pipeline(program, rest)).toBe(printed)
  })
})

test('any other error is thrown', () => {
  const stream = new EventEmitter()
  allowEarlyClose(stream)
  const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
  expect(() => stream.emit('error', full)).toThrow(full)
  stream.emit('error', Object.assign(new Error('broken pipe'), { code: 'EPIPE' }))
})
