import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'
import { expect, test } from '@jest/globals'
import { NODE_24, start } from '../support/programs.ts'

const ROOT = resolve(import.meta.dirname, '../..')

/** The tests of what does more where Node has a decoder of zstd. */
const FILES = [
  'archive/zstd',
  'archive/zstd-memory',
  'archive/unpack-frames',
  'archive/compression',
  'mounts/zstd',
  'mounts/context-file',
].map((name) => `__tests__/unit/${name}.test.ts`)

test('the tests of zstd pass on the Node of actions, too, which has decoders that Node 20 has not', async () => {
  const version = execFileSync(NODE_24, ['-p', 'typeof zlib.createZstdDecompress'], { encoding: 'utf8' })
  expect(version.trim()).toBe('function')
  const jest = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js', '--runInBand']
  const { code, stderr } = await start(NODE_24, [...jest, '--selectProjects', 'unit', '--runTestsByPath', ...FILES], {
    cwd: ROOT,
    env: process.env,
  })
  expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringContaining(`${FILES.length} passed`) })
})
