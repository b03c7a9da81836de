import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, jest, test } from '@jest/globals'
import { onStarted, type Started } from '../../src/adapters/exec/started.ts'
import { CommandFailed, CommandMissing } from '../../src/adapters/exec/command-error.ts'
import { run, stream, type ProcessOptions } from '../../src/adapters/exec/process.ts'

const shell = (script: string, options: ProcessOptions = {}) => run('sh', ['-c', script], options)

async function bytesOf(chunks: AsyncIterable<Uint8Array>): Promise<number> {
  let bytes = 0
  for await (const chunk of chunks) bytes += chunk.length
  return bytes
}

describe('run', () => {
  test('gives code, output and error output', async () => {
    expect(await shell('echo out; echo err >&2; exit 3')).toEqual({ code: 3, stdout: 'out\n', stderr: 'err\n' })
  })

  test('hands over arguments as they are', async () => {
    expect((await run('printf', ['%s', '$HOME; `id` "x"'])).stdout).toBe('$HOME; `id` "x"')
  })

  test.each([
    ['given', 'text', 'text'],
    ['not given', undefined, ''],
  ])('input that is %s', async (_, input, stdout) => {
    expect(await shell('cat', { input })).toMatchObject({ code: 0, stdout })
  })

  test('input that nobody reads is no error', async () => {
    expect(await shell('exit 4', { input: 'x'.repeat(1 << 20) })).toMatchObject({ code: 4 })
  })

  test('environment is added to ours, and taken away', async () => {
    const env = { ADDED: 'yes', HOME: undefined }
    expect((await shell('echo "$ADDED ${HOME-none} ${PATH:+path}"', { env })).stdout).toBe('yes none path\n')
  })

  test('listeners get the output; of the error output the end is kept too', async () => {
    let out = 0
    let err = 0
    const result = await run('sh', ['-c', 'echo out; head -c 100000 /dev/zero >&2; echo last >&2'], {
      onStdoutChunk: (chunk) => (out += chunk.length),
      onStderrChunk: (chunk) => (err += chunk.length),
    })
    expect([out, err, result.stdout, result.stderr.length]).toEqual([4, 100_005, '', 65_536])
    expect(result.stderr).toMatch(/last\n$/)
  })

  test('a killed program has the code shells give it', async () => {
    expect(await shell('kill -9 $$')).toMatchObject({ code: 137 })
  })

  test('who listens hears of each program before it is started', async () => {
    const heard: Started[] = []
    using _ = onStarted((started) => heard.push(started))
    await run('printf', ['%s', 'two words'])
    await run('pwd', [], { cwd: '/' })
    await run('no-such-program', ['x']).catch(() => undefined)
    expect(heard).toEqual([
      { words: ['printf', '%s', 'two words'], directory: undefined },
      { words: ['pwd'], directory: '/' },
      { words: ['no-such-program', 'x'], directory: undefined },
    ])
  })

  test('a program that is not there is told from a folder that is not', async () => {
    await expect(run('no-such-program', [], { input: 'x' })).rejects.toThrow(CommandMissing)
    await expect(shell('true', { cwd: '/no/such/folder' })).rejects.toThrow('There is no folder /no/such/folder')
  })

  test.each([
    ['a file in a folder’s place', '/etc/passwd'],
    ['a folder that is not there', '/no/such/folder'],
    ['an empty entry', ''],
  ])('%s on the PATH hides no program after it, and says nothing of itself', async (_, entry) => {
    const written = [jest.spyOn(process.stdout, 'write'), jest.spyOn(process.stderr, 'write')]
    const path = process.env['PATH']
    try {
      process.env['PATH'] = `${entry}:${path}`
      expect(await run('sh', ['-c', 'echo found'])).toMatchObject({ code: 0, stdout: 'found\n' })
      process.env['PATH'] = entry
      await expect(run('no-such-program', [])).rejects.toThrow(CommandMissing)
      expect(written.flatMap(({ mock }) => mock.calls)).toEqual([])
    } finally {
      process.env['PATH'] = path
      jest.restoreAllMocks()
    }
  })

  test('a program that this user may not start is not there', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'weighbridge-path-'))
    const path = process.env['PATH']
    try {
      await writeFile(join(folder, 'no-such-program'), '')
      process.env['PATH'] = `${folder}:${path}`
      await expect(run('no-such-program', [])).rejects.toThrow(CommandMissing)
    } finally {
      process.env['PATH'] = path
      await rm(folder, { recursive: true })
    }
  })

  test('more output than can be kept is an error, never a part of it', async () => {
    await expect(shell('head -c 70000000 /dev/zero')).rejects.toThrow(/larger than 64 MiB/)
  })

  test('a signal ends the program', async () => {
    const controller = new AbortController()
    const ended = run('sh', ['-c', 'echo started; exec sleep 60'], {
      signal: controller.signal,
      onStdoutChunk: () => controller.abort(new Error('enough')),
    })
    await expect(ended).rejects.toThrow('enough')
  })
})

describe('stream', () => {
  test('starts before it is known what it is given', async () => {
    let give: ((input: string) => void) | undefined
    const input = new Promise<string>((resolve) => (give = resolve))
    const said: string[] = []
    for await (const chunk of stream('sh', ['-c', 'echo started; cat'], { input })) {
      said.push(Buffer.from(chunk).toString())
      give?.('late')
    }
    expect(said).toEqual(['started\n', 'late'])
  })

  test.each([
    ['ends at once', 'echo $$; exec cat'],
    ['first waits for it to the end', 'trap "" TERM; echo $$; cat'],
  ])('ends a program that is given nothing after all: one that %s', async (_, script) => {
    let refuse: ((error: Error) => void) | undefined
    const input = new Promise<string>((__, reject) => (refuse = reject))
    const chunks = stream('sh', ['-c', script], { input })
    const pid = Number(Buffer.from((await chunks.next()).value!).toString())
    refuse?.(new Error('there is nothing to give'))
    await expect(chunks.next()).rejects.toThrow('there is nothing to give')
    expect(() => process.kill(pid, 0)).toThrow('ESRCH')
  })

  test('gives all bytes', async () => {
    expect(await bytesOf(stream('head', ['-c', '3000000', '/dev/zero']))).toBe(3_000_000)
  })

  test('fails after the last byte when the program did', async () => {
    const broken = bytesOf(stream('sh', ['-c', 'echo part; echo why >&2; exit 2']))
    await expect(broken).rejects.toThrow(CommandFailed)
    await expect(broken).rejects.toMatchObject({ code: 2, stderr: 'why\n' })
  })

  test('of a program that is not there fails', async () => {
    await expect(bytesOf(stream('no-such-program', []))).rejects.toThrow(CommandMissing)
  })

  test('ends a program whose reader stops', async () => {
    let pid = 0
    for await (const chunk of stream('sh', ['-c', 'echo $$; exec sleep 600'])) {
      pid = Number(Buffer.from(chunk).toString())
      break // leaving the loop waits for the program's end
    }
    expect(() => process.kill(pid, 0)).toThrow('ESRCH')
  })
})
