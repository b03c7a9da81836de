import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from '@jest/globals'
import type { WeightRecord } from '../../src/record/record.ts'
import { CLASSIC, environmentOf } from '../support/engines.ts'
import { configOf, json, layer, layout, type Files, type MadeLayer } from '../support/images.ts'
import { NONCE } from '../support/nonce.ts'
import { ownFolder } from '../support/own-folder.ts'
import { start, NODE_24, weighbridge } from '../support/programs.ts'
import { tar } from '../support/tar.ts'
import { labelled, removeTestImages } from '../support/test-images.ts'
import { zstd } from '../support/zstd.ts'

const work = ownFolder()
afterAll(() => removeTestImages(CLASSIC))
const APP = layer('COPY app /app', [{ path: 'app', content: NONCE.padEnd(5000, 'x') }])

/** An archive of an image whose only layer is this blob. */
function archived(name: string, blob: Buffer, made: Partial<MadeLayer> = {}): string {
  return written(name, layout([{ ...APP, ...made, blob }]).files)
}

function written(name: string, files: Files, pack = (bytes: Buffer): Buffer => bytes): string {
  const path = join(work, `${name}.tar`)
  writeFileSync(path, pack(tar(...Array.from(files, ([each, content]) => ({ path: each, content })))))
  return path
}

/** An archive like the engine's; `more` is added to its config. */
function saved(name: string, layers: readonly MadeLayer[], more: object = {}): string {
  const paths = layers.map((_, index) => `${index}/layer.tar`)
  const files: Files = new Map(layers.map((each, index) => [paths[index]!, each.tar]))
  files.set('c.json', json({ ...configOf(layers, 'linux/amd64'), ...more }))
  files.set('manifest.json', json([{ Config: 'c.json', Layers: paths }]))
  return written(name, files, gzipSync)
}

const CLI = join(import.meta.dirname, '../../dist/cli/index.js')
/** Node 24 has a decoder of zstd, Node 20 has none. */
const NODES = [
  ['this Node', process.execPath],
  ['Node 24', NODE_24],
] as const
const runBy = (node: string, ...args: readonly string[]) =>
  start(node, [CLI, ...args], { cwd: work, env: { PATH: process.env['PATH'] } })
const run = (...args: readonly string[]) => runBy(process.execPath, ...args)

const frame = (window: number, blocks: Buffer): Buffer =>
  Buffer.concat([Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0, window]), blocks])
const block = (kind: number, size: number, last = false): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUIntLE((size << 3) | (kind << 1) | (last ? 1 : 0), 0, 3)
  return bytes
}

describe.each(NODES)('by %s, what costs more than it should is refused by the catalogue', (_node, node) => {
  test.each([
    [
      'blocks that unpack to 512 MiB',
      () => archived('run', frame(56, Buffer.concat(Array(4096).fill(block(1, 131_072))))),
    ],
    ['a window of 2 GB', () => archived('window', frame(0xa7, Buffer.concat(Array(400).fill(block(0, 1)))))],
    ['a platform that is an object', () => saved('os', [APP], { os: { toString: 1 } })],
  ])('%s', async (_, make) => {
    const { code, stdout, stderr } = await runBy(node, 'inspect', make())
    expect({ code, stdout, stderr }).toEqual({
      code: 4,
      stdout: '',
      stderr: expect.stringMatching(/^error: Weighbridge: /),
    })
  })
})

test.each(NODES)('by %s, a damaged block of zstd is refused with its place', async (_, node) => {
  const blocks = [block(1, 9), Buffer.from([4, 0, 16]), Buffer.alloc(131_072, 0xff)] // the second is compressed
  const { code, stderr } = await runBy(node, 'inspect', archived('damaged', frame(56, Buffer.concat(blocks))))
  expect({ code, stderr }).toEqual({
    code: 4,
    stderr: expect.stringMatching(/ is malformed at byte \d+: its zstd stream is broken \(.+\)/),
  })
})

const weighed = async (node: string, ...args: readonly string[]) => {
  const { code, stdout, stderr } = await runBy(node, ...args, '--json')
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return JSON.parse(stdout) as WeightRecord
}

const many = (made: MadeLayer) => Array.from({ length: 3000 }, () => made)

describe('what is odd and right is weighed', () => {
  test.each(NODES)(
    'by %s, a frame of zstd for each header and each body of thousands of files',
    async (_node, node) => {
      const files = Array.from({ length: 3000 }, (_, index) => ({ path: `f${index}`, content: `${index}` }))
      const bytes = tar(...files)
      const frames = Array.from({ length: bytes.length / 512 }, (_, at) =>
        zstd(bytes.subarray(at * 512, at * 512 + 512)),
      )
      const made = layer('COPY f /', files)
      const { images } = await weighed(node, 'inspect', archived('chunked', Buffer.concat(frames), { ...made }))
      expect(images[0]!.metrics).toMatchObject({
        files: 3000,
        unpacked: files.reduce((sum, each) => sum + each.content.length, 0),
      })
    },
  )

  test('a history of numbers', async () => {
    const { images } = await weighed(
      process.execPath,
      'inspect',
      saved('history', [APP], { history: [{ created_by: 5 }] }),
    )
    expect(images[0]).toMatchObject({ layers: [{ instruction: 'unknown instruction', unpacked: 5000 }] })
  })

  test('a layer that is there thousands of times, also beside other ones', async () => {
    const [base, head] = [saved('base', many(layer('a', []))), saved('head', many(APP))]
    expect((await weighed(process.execPath, 'inspect', head)).images[0]!.metrics).toMatchObject({
      layers: 3000,
      unpacked: 3000 * 5000,
    })
    expect((await run('compare', base, head)).stdout).toMatch(/\+15 MB/)
  })
})

test('a folder for temporary files that is not there', async () => {
  const cwd = join(work, 'shop') // so that the folder would be outside of it
  mkdirSync(cwd)
  writeFileSync(join(cwd, 'Dockerfile'), labelled(`FROM alpine\nRUN echo ${NONCE} > /made\n`))
  const env = { ...environmentOf(CLASSIC), TMPDIR: join(work, 'nowhere') }
  const { code, stderr } = await weighbridge(['run'], { cwd, env })
  expect({ code, stderr }).toEqual({
    code: 4,
    stderr: expect.stringMatching(/No temporary folder can be made \(ENOENT: .*Set TMPDIR/),
  })
})

describe('the action', () => {
  const ACTION = join(import.meta.dirname, '../../dist/main/index.js')

  test.each<[string, string, NodeJS.ProcessEnv, RegExp]>([
    ['an event file that is empty', '', {}, /GITHUB_EVENT_PATH names .*event\.json, which is empty/],
    ['an event file without JSON', '{', {}, /GITHUB_EVENT_PATH names .*event\.json, which is not JSON/],
    [
      'an address of the API that is none',
      '{}',
      { GITHUB_API_URL: 'nonsense' },
      /GITHUB_API_URL is "nonsense", which is not a URL/,
    ],
  ])('%s is an error of the catalogue', async (_, event, env, message) => {
    const path = join(work, 'event.json')
    writeFileSync(path, event)
    const { code, stdout } = await start(NODE_24, [ACTION], {
      cwd: work,
      env: { PATH: process.env['PATH'], GITHUB_EVENT_NAME: 'push', GITHUB_EVENT_PATH: path, RUNNER_TEMP: work, ...env },
    })
    expect({ code, stdout }).toEqual({ code: 2, stdout: expect.stringMatching(message) })
    expect(stdout).not.toContain('internal error')
  })
})
