import { readdir } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import { LARGEST, LARGEST_UNPACKED, packLayers, type LayersRead } from '../../src/adapters/actions-cache/layers-blob.ts'
import { hashOf } from '../../src/adapters/actions-cache/trusted-blob.ts'
import { encodeLayer } from '../../src/image/stored-layer.ts'
import { OF_DOWNLOADS, OF_UPLOADS } from '../support/cache-faults.ts'
import type { Fault } from '../support/github-server.ts'
import { randomFrom } from '../support/layers-random.ts'
import { BASE_KEY, layersWorld } from '../support/layers-world.ts'
import { rounds } from '../support/rounds.ts'
import { digestOf, named, ONE, plain, STACKS } from '../support/stored-layers.ts'

const PREFIX = 'weighbridge-layers-0123456789ab-'
const ENCODED = Buffer.concat(encodeLayer(ONE))
const READ: LayersRead = {
  layers: new Map([[ONE.digest, ENCODED]]),
  stacks: new Map([[BASE_KEY, STACKS]]),
}

const world = layersWorld()

/** A push that reads a layer and leaves it. */
async function pushed(layer = ONE, run: Parameters<ReturnType<typeof world>['push']>[0] = {}) {
  const { store, leave, said } = world().push(run)
  await store.layer(layer.digest)
  await store.keepLayer(layer)
  await store.keepStacks(BASE_KEY, STACKS)
  await leave()
  return said
}

/** What a pull request on a new machine has of `READ`, and what it says. */
async function pulled(run: Parameters<ReturnType<typeof world>['pull']>[0] = {}) {
  const { store, said } = world().pull(run)
  const layer = await store.layer(ONE.digest)
  return { found: [plain(layer), await store.stacks(BASE_KEY)], said }
}

const NONE = [undefined, undefined]

const unusable = (why: string) =>
  `Layers that earlier runs read are read again: what the Actions cache has of them is not used: ${why}.`

/** Leaves a blob for the default branch, as the newest. */
async function left(blob: Buffer): Promise<void> {
  await pushed(named('first')) // from which `put` takes the version
  world().put(`${PREFIX}${hashOf(blob)}`, blob)
}

const packed = async (read: Partial<LayersRead> = {}): Promise<Buffer> => (await packLayers({ ...READ, ...read }))!

describe('what the default branch left and cannot be used is read again, with one line that says why', () => {
  test.each<[string, () => Buffer | Promise<Buffer>, RegExp]>([
    ['no archive', () => Buffer.from('{}'), /^it cannot be unpacked: /],
    ['half of one', async () => (await packed()).subarray(0, 400), /^it cannot be unpacked: /],
    ['something else', () => gzipSync('text'), /^it does not begin as it should$/],
  ])('%s', async (_, make, why) => {
    await left(await make())
    const { found, said } = await pulled()
    expect(found).toEqual(NONE)
    expect(said).toEqual([expect.stringMatching(/^Layers that earlier .* is not used: .*\.$/)])
    expect(said[0]!.split('is not used: ')[1]!.slice(0, -1)).toMatch(why)
    expect(await pushed()).toHaveLength(2) // of which the second says that it is there now
    expect((await pulled()).found[0]).toEqual(plain(ONE))
  })

  test('larger than any', async () => {
    await left(Buffer.alloc(LARGEST + 1))
    const asked = world().service.requests.length
    expect(await pulled()).toEqual({ found: NONE, said: [unusable('it is too large')] })
    expect(world().service.requests).toHaveLength(asked)
  })

  test('larger than the API says', async () => {
    await left(Buffer.alloc(LARGEST + 1))
    const { github, service } = world()
    const { key, version } = service.state.entries.at(-1)!
    github.state.caches = () => [{ ref: 'refs/heads/main', key, version, size: 1 }]
    expect(await pulled()).toEqual({ found: NONE, said: [unusable('it has more than 16.8 MB')] })
  })

  test.each(OF_DOWNLOADS)('%s', async (_, fault, why) => {
    await left(await packed())
    world().service.inject(fault)
    expect(await pulled()).toEqual({ found: NONE, said: [unusable(why)] })
  })
})

test('a layer that is not what its name says, and stacks that are none, are read again', async () => {
  const other = Buffer.concat(encodeLayer(named('other')))
  const layers = new Map<string, Uint8Array>([
    [ONE.digest, other],
    [digestOf('cut'), other.subarray(0, -1)],
    [digestOf('text'), Buffer.from('text')],
  ])
  await left(await packed({ layers, stacks: new Map([[BASE_KEY, [[1]]]]) }))
  expect(await pulled()).toEqual({ found: NONE, said: [] })
  const { store } = world().pull()
  expect([await store.layer(digestOf('cut')), await store.layer(digestOf('text'))]).toEqual([undefined, undefined])
})

test('a blob whose bits are flipped is not used, wherever its name comes from', async () => {
  await left(await packed())
  const whole = world().service.state.entries.at(-1)!
  const random = randomFrom(7)
  for (let round = 0; round < rounds(20); round += 1) {
    const flipped = Buffer.from(await packed())
    flipped[random(flipped.length)]! ^= 1 << random(8)
    whole.blob = flipped
    expect((await pulled()).found).toEqual(NONE)
  }
})

test('what takes more than a few seconds in all is not waited for', async () => {
  await left(await packed())
  const { service, clock } = world()
  service.inject({ at: 'download', does: { kind: 'stall' } }) // a minute passes
  expect(await pulled({ clock })).toEqual({ found: NONE, said: [unusable('it took more than 5 s')] })
  service.inject({ at: 'upload', does: { kind: 'stall' } })
  expect(await pushed(named('more'), { clock })).toEqual([
    'What was read of layers is not in the Actions cache: it took more than 10 s.',
  ])
})

test('a run that ends does not wait for it', async () => {
  await left(await packed())
  const ended = new AbortController()
  const { store } = world().pull({ ended: ended.signal })
  ended.abort()
  expect(await store.layer(ONE.digest)).toBeUndefined()
  expect(world().service.requests).not.toContain('download')
})

describe('what goes wrong in leaving it is one line', () => {
  test.each(OF_UPLOADS)('%s', async (_, fault, reason) => {
    const { service, temporary } = world()
    service.inject(fault)
    expect(await pushed()).toEqual([`What was read of layers is not in the Actions cache: ${reason}.`])
    expect(await pulled()).toEqual({ found: NONE, said: [] })
    expect(await readdir(temporary)).toEqual([])
  })

  test('too large', async () => {
    const { store, leave, said } = world().push()
    await store.keepLayer(ONE)
    await store.keepStacks(BASE_KEY, [['x'.repeat(LARGEST_UNPACKED)]])
    await leave()
    expect(said).toEqual(['What was read of layers is not in the Actions cache: it is too large.'])
    expect(world().service.state.entries).toEqual([])
  })
})

const answer = (status: number, message: string): Fault => ({
  does: { kind: 'answer', response: { status, body: { message } } },
})

describe('if the entries cannot be listed, nothing is used or left', () => {
  test.each<[string, Fault, RegExp]>([
    ['no permission', answer(403, 'Resource not accessible by integration'), /\(give the job "actions: read"\)\.$/],
    ['an API that is down', answer(503, 'no server'), /cannot be listed: The request to GitHub at .* failed: HTTP 503/],
    ['no connection', { does: { kind: 'down' } }, /cannot be listed: The request to GitHub at .* failed/],
  ])('%s', async (_, fault, why) => {
    await left(await packed())
    const { github, service } = world()
    const asked = service.requests.length
    github.inject(fault)
    expect(await pulled()).toEqual({ found: NONE, said: [expect.stringMatching(why)] })
    github.inject(fault)
    expect(await pushed()).toEqual([expect.stringMatching(why)])
    expect(service.requests).toHaveLength(asked)
  })
})
