import { describe, expect, test } from '@jest/globals'
import { perform } from '../../../../src/app/perform.ts'
import { fail } from '../../../../src/errors/errors.ts'
import { carry } from '../../../support/carried.ts'
import type { Files } from '../../../../src/ports.ts'
import { fakePorts } from '../../../support/ports.ts'

/** Versions that make the Dockerfile reader fail, in place of a Dockerfile that is too large for it. */
const failing = (error: Error): readonly string[] =>
  Object.assign(['v0.26.3'], {
    map(): never {
      throw error
    },
  })

const TOO_DEEP = 'Maximum call stack size exceeded'

test('a Dockerfile that we fail to read leaves mounts, base and lines unknown, and the run goes on', async () => {
  const { report, builder, mounts } = await carry({ buildkit: failing(new RangeError(TOO_DEEP)) })
  expect(builder.calls.filter((call) => call !== 'records')).toEqual(['build'])
  expect(mounts).toBeUndefined()
  expect(report.notes.filter((note) => note.includes('cache mounts'))).toEqual([
    `The cache mounts of the Dockerfile are unknown, so none is kept for the next run: ${TOO_DEEP}`,
  ])
  const [image] = report.record.images
  expect(image!.metrics).toMatchObject({ own: null, base: null })
})

test('but a run that was cancelled ends', async () => {
  await expect(carry({ buildkit: failing(fail('run.cancelled', { signal: 'SIGTERM' })) })).rejects.toMatchObject({
    code: 'run.cancelled',
  })
})

describe('inspect --stages, which is nothing without its Dockerfile, ends', () => {
  const argv = ['inspect', '--stages']
  const nothing = { argv, folder: 'shop', print: async () => {} }

  test('with file and line where we fail to read it', async () => {
    const files = { '/repo/dockerfile': 'FROM alpine\nFROM alpine\n' }
    const { ports, seen } = fakePorts({ files, buildkit: failing(new RangeError(TOO_DEEP)) })
    await expect(perform(ports, nothing)).rejects.toMatchObject({
      code: 'inspect.unread',
      exit: 4,
      fields: { file: 'dockerfile', line: 1, detail: TOO_DEEP },
    })
    expect(seen.built).toEqual([])
  })

  test('as cancelled where it was', async () => {
    const { ports } = fakePorts({ buildkit: failing(fail('run.cancelled', { signal: 'SIGTERM' })) })
    await expect(perform(ports, nothing)).rejects.toMatchObject({ code: 'run.cancelled' })
  })
})

describe('a Dockerfile that this user may not read is an error of the catalogue', () => {
  test.each([[['run']], [['inspect', '--stages']]])('%j', async (argv) => {
    const { ports } = fakePorts({})
    const denied = "EACCES: permission denied, open '/repo/Dockerfile'"
    const read = async (path: string) => {
      if (path === 'weighbridge.yml') return undefined
      throw Object.assign(new Error(denied), { code: 'EACCES' })
    }
    const files = { ...ports.files, read }
    await expect(perform({ ...ports, files }, { argv, folder: 'shop', print: async () => {} })).rejects.toMatchObject({
      code: 'input.unreadable',
      exit: 2,
      fields: { path: '/repo/Dockerfile', detail: denied },
    })
  })
})

describe('an ignore file that is there and cannot be read is one, too: a build could take what it leaves out', () => {
  const both = [['run'], ['inspect', '--stages']]
  test.each([
    ...both.map((argv) => ({ argv, path: '/repo/.dockerignore' })),
    ...both.map((argv) => ({ argv, path: '/repo/Dockerfile.dockerignore' })),
  ])('$path of $argv', async ({ argv, path }) => {
    const { ports, seen } = fakePorts({})
    const pipe = new Error('it is a pipe, not a file')
    const read: Files['read'] = (asked) => (asked === path ? Promise.reject(pipe) : ports.files.read(asked))
    const files = { ...ports.files, read }
    await expect(perform({ ...ports, files }, { argv, folder: 'shop', print: async () => {} })).rejects.toMatchObject({
      code: 'input.ignore-file',
      exit: 2,
      fields: { path, detail: pipe.message },
    })
    expect(seen.built).toEqual([])
  })
})

test('a record that is none by its kind of file is said', async () => {
  const { ports } = fakePorts({})
  const files = { ...ports.files, read: () => Promise.reject(new Error('it is a device, not a file')) }
  const argv = ['inspect', 'zero.json']
  await expect(perform({ ...ports, files }, { argv, folder: 'shop', print: async () => {} })).rejects.toMatchObject({
    code: 'record.unreadable',
    fields: { path: 'zero.json', detail: 'it is a device, not a file' },
  })
})
