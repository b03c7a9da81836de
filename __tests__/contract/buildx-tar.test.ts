import { describe, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { dockerBuildx } from '../../src/adapters/docker/buildx.ts'
import type { TarBuild } from '../../src/mounts/tar-build.ts'
import { errorOf } from '../support/buildx-contract.ts'
import { fakeDocker, type FakeDocker, type Reply } from '../support/fake-docker.ts'
import { recordingPath } from '../support/recordings.ts'

const recorded = (name: string) => readFileSync(recordingPath(name))

/** One of our builds in the folder of the fake. */
const buildIn = ({ folder }: FakeDocker, ...args: readonly string[]): TarBuild => ({
  args: ['build', '--progress=rawjson', ...args, join(folder, 'empty')],
  directory: folder,
  dockerfile: { path: join(folder, 'Dockerfile'), content: 'FROM scratch\n' },
})

async function read(stream: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

/** Resolves when the process of a fake's reply has ended. */
async function ended({ folder }: FakeDocker): Promise<void> {
  const pid = (await readFile(join(folder, 'pid'), 'utf8')).trim()
  while (await stat(`/proc/${pid}`).catch(() => undefined)) await setTimeout(10)
}

describe('tar', () => {
  test.each(['0.13.1', '0.30.1'])(
    'gives what buildx %s writes, from a Dockerfile and an empty folder',
    async (version) => {
      const meanwhile = 'pwd; cat Dockerfile; ls empty'
      await using docker = await fakeDocker({
        build: { meanwhile, stdout: 'tar', stderr: recorded(`${version}-ok.txt`) },
      })
      const build = buildIn(docker)
      expect(await read(dockerBuildx().tar(build))).toBe(`${docker.folder}\nFROM scratch\ntar`)
      expect(await docker.calls()).toEqual([['buildx', ...build.args]])
    },
  )

  test('begins before its Dockerfile is known, which comes on standard input; what buildx makes of it goes with the rest', async () => {
    await using docker = await fakeDocker({ build: { meanwhile: 'echo begun; cat; echo $TMPDIR' } })
    let give: ((dockerfile: string) => void) | undefined
    const dockerfile = new Promise<string>((resolve) => (give = resolve))
    const chunks: string[] = []
    for await (const chunk of dockerBuildx().tar({ ...buildIn(docker), dockerfile })) {
      chunks.push(Buffer.from(chunk).toString())
      give?.('FROM scratch\n')
    }
    expect(chunks.join('')).toBe(`begun\nFROM scratch\n${docker.folder}\n`)
  })

  test('begins with the first read', async () => {
    await using docker = await fakeDocker({ build: { stdout: 'tar' } })
    const stream = dockerBuildx().tar(buildIn(docker))
    expect(await docker.calls()).toEqual([])
    await read(stream)
    expect(await docker.calls()).toHaveLength(1)
  })

  test.each(['0.13.1', '0.30.1'])('a RUN that fails, as buildx %s says it', async (version) => {
    await using docker = await fakeDocker({
      build: { stdout: 'half', stderr: recorded(`${version}-fail.txt`), code: 1 },
    })
    const error = await errorOf(read(dockerBuildx().tar(buildIn(docker))))
    expect([error.code, error.exit]).toEqual(['build.failed', 3])
    expect(error.fields['instruction']).toContain('RUN')
    expect(error.fields['error']).toContain('exit code: ')
  })

  test('a builder that does not start', async () => {
    await using docker = await fakeDocker({ build: { stderr: recorded('0.30.1-no-builder.txt'), code: 1 } })
    const error = await errorOf(read(dockerBuildx().tar(buildIn(docker, '--builder', 'bxr'))))
    expect([error.code, error.exit, error.fields['builder']]).toEqual(['engine.builder', 4, 'bxr'])
  })

  test('no docker', async () => {
    await using docker = await fakeDocker({})
    process.env['PATH'] = join(docker.folder, 'nothing')
    expect((await errorOf(read(dockerBuildx().tar(buildIn(docker))))).code).toBe('engine.missing')
  })

  const running: Reply = { meanwhile: 'echo $$ >pid; echo begun; exec sleep 60' }
  test('a cancelled one ends buildx', async () => {
    await using docker = await fakeDocker({ build: running })
    const cancel = new AbortController()
    const stream = dockerBuildx(cancel.signal).tar(buildIn(docker))[Symbol.asyncIterator]()
    expect(Buffer.from((await stream.next()).value).toString()).toBe('begun\n')
    cancel.abort(new Error('cancelled by the test'))
    await expect(stream.next()).rejects.toThrow('cancelled by the test')
    await ended(docker)
  })

  test('a reader that stops early ends buildx', async () => {
    await using docker = await fakeDocker({ build: running })
    for await (const chunk of dockerBuildx().tar(buildIn(docker))) {
      expect(Buffer.from(chunk).toString()).toBe('begun\n')
      break
    }
    await ended(docker)
  })
})

/** As buildx 0.13 prints it; newer versions have more fields. */
const USAGE = `ID:\t\tabc123
Created at:\t2026-11-21 17:32:31.5 +0000 UTC
Mutable:\ttrue
Reclaimable:\ttrue
Shared:\t\tfalse
Size:\t\t8.192kB
Description:\tcached mount /m from exec /bin/sh -c <<EOF (set -e...) with id "//m"
Usage count:\t2
Last used:\t5 seconds ago
Type:\t\texec.cachemount

ID:\t\tdef456
Created at:\t2026-11-21 17:32:31.5 +0000 UTC
Mutable:\tfalse
Reclaimable:\tfalse
Shared:\t\tfalse
Size:\t\t4.096kB
Description:\tmount / from exec /bin/sh -c set -e
ID:not at the start of a record

Type of nothing: x
  last line

Usage count:\t1
Last used:\tAbout a minute ago
Type:\t\tregular

ID:\t\t0
Created at:\t2026-11-21 17:32:31.5 +0000 UTC
Size:\t\t0B
Type:\t\tregular

Reclaimable:\t12.3kB
Total:\t\t12.3kB
`

describe('records', () => {
  test('descriptions of many lines are read whole', async () => {
    await using docker = await fakeDocker({ du: { stdout: USAGE } })
    const text =
      'mount / from exec /bin/sh -c set -e\nID:not at the start of a record\n\nType of nothing: x\n  last line'
    expect(await dockerBuildx().records('')).toEqual([
      {
        id: 'abc123',
        type: 'exec.cachemount',
        description: 'cached mount /m from exec /bin/sh -c <<EOF (set -e...) with id "//m"',
        inUse: false,
      },
      { id: 'def456', type: 'regular', description: text, inUse: true },
      { id: '0', type: 'regular', description: '', inUse: false },
    ])
    expect(await docker.calls()).toEqual([['buildx', 'du', '--verbose']])
  })

  test('of a named builder, which keeps nothing', async () => {
    await using docker = await fakeDocker({ du: { stdout: 'Reclaimable:\t0B\nTotal:\t\t0B\n' } })
    expect(await dockerBuildx().records('many')).toEqual([])
    expect(await docker.calls()).toEqual([['buildx', 'du', '--verbose', '--builder', 'many']])
  })
})

describe('prune', () => {
  test('all in one call, and nothing that is no ID', async () => {
    await using docker = await fakeDocker({ prune: {} })
    await dockerBuildx().prune('many', ['abc123', '.*', 'def456'])
    const filter = 'id=^(abc123|def456)$'
    expect(await docker.calls()).toEqual([
      ['buildx', 'prune', '--force', '--all', '--filter', filter, '--builder', 'many'],
    ])
  })

  test.each([[[]], [['.*', '', 'a|b', '--all']]])('%j: nothing is asked', async (ids) => {
    await using docker = await fakeDocker({ prune: {} })
    await dockerBuildx().prune('', ids)
    expect(await docker.calls()).toEqual([])
  })
})

test.each([
  ['records', () => dockerBuildx().records('gone'), 'du'],
  ['prune', () => dockerBuildx().prune('gone', ['abc']), 'prune'],
])('%s of a builder that is not there', async (_, ask, command) => {
  const gone = { stderr: 'ERROR: no builder "gone" found\n', code: 1 }
  await using docker = await fakeDocker({ du: gone, prune: gone })
  const error = await errorOf(ask())
  const fields = { command, builder: 'gone', detail: 'no builder "gone" found' }
  expect([error.code, error.fields]).toEqual(['engine.records', fields])
  expect((await docker.calls()).map(([, called]) => called)).toEqual([command])
})
