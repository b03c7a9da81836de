import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { userFiles } from '../../src/adapters/directory/files.ts'
import { run } from '../../src/adapters/exec/process.ts'
import { fileChunks } from '../../src/adapters/oci-layout/file-chunks.ts'
import { temporaryFolder } from '../support/repository.ts'

/** In place of an expected file. Reading it must not hang, nor block a thread that the end of a run waits for. */
let root: Awaited<ReturnType<typeof temporaryFolder>>
const at = (name: string): string => join(root.path, name)

const writers: ChildProcess[] = []

beforeAll(async () => {
  root = await temporaryFolder()
  await run('mkfifo', ['unwritten', 'written', 'endless', 'archive', 'left'].map(at))
  await symlink('itself', at('itself'))
  await symlink('unwritten', at('to-a-pipe'))
  await writeFile(at('ten'), '0123456789')
})
afterAll(async () => {
  for (const writer of writers) if (writer.exitCode === null && writer.signalCode === null) writer.kill('SIGKILL')
  await root[Symbol.asyncDispose]()
})

/** Writes a command's output to a pipe, once somebody reads it. */
function write(command: string, pipe: string): Promise<unknown> {
  const writer = spawn('sh', ['-c', `exec ${command} > "$0"`, at(pipe)], { stdio: 'ignore' })
  writers.push(writer)
  return once(writer, 'exit')
}

const files = (cancelled = new AbortController().signal) => userFiles(root.path, root.path, cancelled)
const LONG = 'x'.repeat(300)

describe('the text of a file', () => {
  test.each([
    ['a link to itself', 'itself'],
    ['below a link to itself', 'itself/file'],
    ['a name that is too long', LONG],
    ['below such a name', `${LONG}/.dockerignore`],
    ['below a file', 'ten/file'],
    ['a folder', '.'],
  ])('is none where there can be none: %s', async (_, path) => {
    expect(await files().read(path)).toBeUndefined()
  })

  test.each([
    ['a pipe', 'unwritten', 'it is a pipe, not a file'],
    ['a link to one', 'to-a-pipe', 'it is a pipe, not a file'],
    ['a device without an end', '/dev/zero', 'it is a device, not a file'],
  ])('is not looked for in %s', async (_, path, message) => {
    await expect(files().read(path)).rejects.toThrow(message)
  })

  test('is read to its limit, and refused above it', async () => {
    expect(await files().read('ten', 10)).toBe('0123456789')
    await expect(files().read('ten', 9)).rejects.toThrow('it has more than 9 bytes')
    // A regular file of 0 bytes, according to the system.
    await expect(files().read('/proc/self/status', 99)).rejects.toThrow('it has more than 99 bytes')
  })
})

describe('a pipe', () => {
  test('is read to its end', async () => {
    const written = write('printf "one two"', 'written')
    expect(Buffer.from((await files().pipe('written', 7)) as Uint8Array).toString()).toBe('one two')
    await written
  })

  test('is left where it gives more than is wanted', async () => {
    const written = write('yes', 'endless')
    expect(await files().pipe('endless', 1_000_000)).toBe('longer')
    await written
  })

  test('is waited for until the run is cancelled', async () => {
    const cancelling = new AbortController()
    const read = files(cancelling.signal).pipe('unwritten', 10)
    cancelling.abort(new Error('cancelled'))
    await expect(read).rejects.toThrow('cancelled')
  })

  test.each([['ten'], ['.'], ['itself'], ['nowhere'], ['/dev/zero']])('is none of %s', async (path) => {
    expect(await files().pipe(path, 10)).toBeUndefined()
  })
})

describe('an archive', () => {
  test('may come from a pipe', async () => {
    const written = write('head -c 3000000 /dev/zero', 'archive')
    let bytes = 0
    for await (const chunk of fileChunks(at('archive'), new AbortController().signal)) bytes += chunk.length
    expect(bytes).toBe(3_000_000)
    await written
  })

  test('is left to who writes it once nobody wants more', async () => {
    const written = write('yes', 'left')
    const chunks = fileChunks(at('left'), new AbortController().signal)
    expect((await chunks.next()).value?.length).toBeGreaterThan(0)
    await chunks.return()
    await written
  })

  test.each([['unwritten'], ['ten']])('is waited for until the run is cancelled: %s', async (path) => {
    const cancelling = new AbortController()
    const chunks = fileChunks(at(path), cancelling.signal).next()
    cancelling.abort(new Error('cancelled'))
    await expect(chunks).rejects.toThrow('cancelled')
  })

  test('is no device', async () => {
    const chunks = fileChunks('/dev/zero', new AbortController().signal)
    await expect(chunks.next()).rejects.toMatchObject({
      code: 'image.not-an-image',
      fields: { name: '/dev/zero', detail: 'it is a device, not a file' },
    })
  })
})
