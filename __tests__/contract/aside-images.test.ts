import { spawnSync } from 'node:child_process'
import { basename } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { byCommandLine } from '../../src/adapters/docker/aside-engine.ts'
import { discardAside, discardLeft, engineImageIds } from '../../src/adapters/docker/aside-images.ts'
import { engineDiffIds } from '../../src/adapters/docker/engine-images.ts'
import { imageSource } from '../../src/adapters/docker/images.ts'
import { SCRATCH } from '../support/scratch.ts'
import { privateFolder } from '../../src/adapters/exec/private-folder.ts'
import { fakeDocker, type Reply } from '../support/fake-docker.ts'
import { fakeEngineApi } from '../support/fake-engine-api.ts'
import { ownFolder } from '../support/own-folder.ts'

const source = imageSource(new AbortController().signal, SCRATCH)

const EMPTY: Reply = { stdout: 'sha256:empty\n' }

describe('an image that a run had for itself alone', () => {
  const ASIDE = 'weighbridge-aside:base-x'

  test('of another run is not there before, whatever else is', async () => {
    await using docker = await fakeDocker({
      ls: { stdout: `${ASIDE.split(':')[0]} sha256:theirs\n<none> sha256:1d\nshop sha256:2e\n` },
    })
    expect(await source.present({ kind: 'engine' })).toEqual(new Set(['sha256:1d', 'sha256:2e']))
    expect(await docker.calls()).toHaveLength(1)
  })

  test.each<[string, ReadonlySet<string> | undefined, readonly (readonly string[])[]]>([
    ['goes with its name', new Set(['sha256:other']), [['image', 'rm', '--', ASIDE]]],
    [
      'stays without the name where it was there before',
      new Set(['sha256:1d']),
      [
        ['image', 'import', '-'],
        ['image', 'tag', 'sha256:empty', ASIDE],
        ['image', 'rm', '--', ASIDE],
      ],
    ],
    [
      'stays where it is not known what was there',
      undefined,
      [
        ['image', 'import', '-'],
        ['image', 'tag', 'sha256:empty', ASIDE],
        ['image', 'rm', '--', ASIDE],
      ],
    ],
  ])('%s', async (_, before, calls) => {
    await using docker = await fakeDocker({
      inspect: { stdout: 'sha256:1d\n' },
      ls: {},
      import: EMPTY,
      tag: {},
      rm: {},
    })
    await source.discard(ASIDE, before)
    expect((await docker.calls()).filter(([, command]) => command !== 'inspect' && command !== 'ls')).toEqual(calls)
  })

  test('stays where its name cannot be moved, and the empty image goes', async () => {
    await using docker = await fakeDocker({
      inspect: { stdout: 'sha256:1d\n' },
      import: EMPTY,
      tag: { code: 1 },
      rm: {},
    })
    await discardAside(ASIDE, undefined, byCommandLine())
    expect((await docker.calls()).at(-1)).toEqual(['image', 'rm', '--', 'sha256:empty'])
  })

  test('stays where it cannot be left without its name first', async () => {
    await using docker = await fakeDocker({ inspect: { stdout: 'sha256:1d\n' }, import: { code: 1 }, rm: {} })
    await discardAside(ASIDE, undefined, byCommandLine())
    expect((await docker.calls()).map(([, command]) => command)).toEqual(['inspect', 'import'])
  })
})

describe('an engine that does not answer', () => {
  const silent = { meanwhile: 'exec sleep 600' }
  const unreachable = { code: 'engine.unreachable', message: expect.stringContaining('gave no answer within 0.001 s') }

  test('is not waited for, nor asked on', async () => {
    await using _ = await fakeDocker({ ls: silent, inspect: silent, import: silent, rm: silent })
    expect(await engineImageIds({ patience: 1 })).toBeUndefined()
    await expect(
      discardAside('weighbridge-aside:base-x', undefined, byCommandLine({ patience: 1 })),
    ).rejects.toMatchObject(unreachable)
    await expect(discardLeft({ patience: 1 })).rejects.toMatchObject(unreachable)
    await expect(engineDiffIds(['sha256:1d'], undefined, 1)).rejects.toMatchObject(unreachable)
  })
})

describe('names of runs that were killed', () => {
  const folder = ownFolder()
  const NOW = Date.parse('2026-11-29T12:00:00Z')
  const DAY = 24 * 3_600_000

  /** The images removed from an engine with these, each tagged so long (ms) ago; null if the engine does not know. */
  async function discarded(names: readonly string[], age: number | null): Promise<readonly string[]> {
    const tagged = age === null ? '"0001-01-01T00:00:00Z"' : JSON.stringify(new Date(NOW - age))
    const meanwhile = `case "$*" in *LastTagTime*) echo '${tagged}'; exit 0 ;; esac`
    await using docker = await fakeDocker({
      ls: { stdout: names.map((name) => `${name}\n`).join('') },
      inspect: { meanwhile, stdout: 'sha256:1d\n' },
      import: EMPTY,
      tag: {},
      rm: {},
    })
    await discardLeft({ now: NOW })
    const calls = await docker.calls()
    const removed = calls.flatMap((call) => (call[1] === 'rm' ? [call.at(-1)!] : []))
    // The image itself may be older: it only loses this name.
    expect(calls.flatMap((call) => (call[1] === 'tag' ? [call.at(-1)!] : []))).toEqual(removed)
    return removed
  }

  const ASIDE = 'weighbridge-aside:base-x'

  /** The engine's calls when an image source removes its own names, twice. */
  async function asked(cancelled: AbortSignal, inspect: Reply): Promise<readonly string[]> {
    await using docker = await fakeDocker({ ls: {}, inspect, rm: {} })
    const images = imageSource(cancelled, SCRATCH)
    await images.discard(ASIDE, new Set())
    await images.discard(ASIDE, new Set())
    return (await docker.calls()).map(([, command]) => command!)
  }

  test('are looked for once a run, also where its own is not there', async () => {
    const { signal } = new AbortController()
    expect(await asked(signal, { stdout: 'sha256:1d\n' })).toEqual(['inspect', 'rm', 'ls', 'inspect', 'rm'])
    expect(await asked(signal, { code: 1 })).toEqual(['inspect', 'ls', 'inspect'])
  })

  test('are not looked for once it was cancelled, but its own go', async () => {
    expect(await asked(AbortSignal.abort(), { stdout: 'sha256:1d\n' })).toEqual(['inspect', 'rm', 'inspect', 'rm'])
  })

  test('are looked for beside a push to us, too, and then no more', async () => {
    const info = '{"DriverStatus":[["driver-type","io.containerd.snapshotter.v1"]]}'
    await using engine = await fakeEngineApi(folder, { info, tag: 404 })
    await using docker = await fakeDocker({
      inspect: {
        meanwhile: `case "$1" in context) echo 'unix://${engine.socket}'; exit 0 ;; esac`,
        stdout: 'sha256:1d 20000000 {"Layers":["sha256:2e"]}\n',
      },
      ls: {},
      save: {},
      import: { code: 1 },
    })
    const images = imageSource(new AbortController().signal, SCRATCH)
    const lookedFor = async () => (await docker.calls()).filter(([, command]) => command === 'ls').length
    const { entries, close } = await images.open('shop:1')
    expect(await lookedFor()).toBe(0)
    const reading = (async () => {
      for await (const entry of entries) void entry
    })()
    await expect(reading).rejects.toMatchObject({ code: 'image.not-an-image' }) // nothing is saved, either
    await close?.()
    expect(await lookedFor()).toBe(1)
    await images.discard(ASIDE, undefined)
    expect(await lookedFor()).toBe(1)
  })

  test('are not taken away any more when it is cancelled', async () => {
    await using docker = await fakeDocker({ ls: { stdout: `${await nameOf(spawnSync('true').pid)}\n` } })
    const cancelled = AbortSignal.abort(new Error('Ctrl-C'))
    await expect(discardLeft({ cancelled })).rejects.toThrow('Ctrl-C')
    expect(await docker.calls()).toEqual([])
  })

  const nameOf = async (pid: number): Promise<string> => {
    const own = basename(await privateFolder(folder))
    return `weighbridge-aside:base-image-${own.replace(`-${process.pid}-`, `-${pid}-`)}`
  }
  const elsewhere = `weighbridge-aside:base-weighbridge-${'0'.repeat(12)}-7-abcdef`

  test('go, and those of runs that live stay', async () => {
    const dead = await nameOf(spawnSync('true').pid)
    expect(await discarded([await nameOf(process.pid), dead, elsewhere, '<none>:<none>'], DAY)).toEqual([dead])
  })

  test('of other machines go once they are old', async () => {
    expect(await discarded([elsewhere], 8 * DAY)).toEqual([elsewhere])
    expect(await discarded([elsewhere], 6 * DAY)).toEqual([])
    expect(await discarded([elsewhere], null)).toEqual([])
  })
})
