import { describe, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { dockerBuildx } from '../../src/adapters/docker/buildx.ts'
import type { BuildEvent } from '../../src/buildkit/vertex.ts'
import { describeBuildx, errorOf } from '../support/buildx-contract.ts'
import { fakeDocker, INSPECT, VERSION, type Reply } from '../support/fake-docker.ts'
import { layer } from '../support/images.ts'
import { fakePorts } from '../support/ports.ts'
import { logOf, recordingPath, replay } from '../support/recordings.ts'

const recorded = (name: string) => readFileSync(recordingPath(name))
/** A recorded build, which leaves the recorded metadata file. */
const built = (version: string): Reply => ({
  stderr: recorded(`${version}-ok.txt`),
  meanwhile: `cp '${recordingPath(`${version}-metadata.json`)}' metadata.json`,
})
const FAILED: Reply = { stderr: recorded('0.30.1-fail.txt'), code: 1 }

describeBuildx('the fake of the app tests', async () => {
  const { ports } = fakePorts({
    images: (directory) => (directory === '/repo' ? [layer('COPY app /app', [])] : undefined),
  })
  const plan = {
    args: ['build', '.'],
    directory: '/repo',
    secretFiles: [],
    metadataFile: '',
    imageIdFile: undefined,
    weighed: { kind: 'engine' },
    pushes: [],
  } as const
  const failing = { ...plan, directory: '/broken' }
  return { buildx: ports.buildx, builder: '', good: plan, failing, [Symbol.asyncDispose]: async () => {} }
})

describe.each(['0.13.1', '0.30.1'])('what buildx %s printed', (version) => {
  describeBuildx('docker', async () => {
    // The file name tells which build it is, as there is only one reply to `build`.
    const docker = await fakeDocker({ version: VERSION, inspect: INSPECT, build: chosen(version) })
    const good = docker.plan('--file', 'good')
    const failing = docker.plan('--file', 'failing')
    return { buildx: dockerBuildx(), builder: '', good, failing, [Symbol.asyncDispose]: docker[Symbol.asyncDispose] }
  })
})

function chosen(version: string): Reply {
  const [ok, failed] = ['ok', 'fail'].map((name) => recordingPath(`${version}-${name}.txt`))
  return {
    meanwhile: `case "$*" in
      *failing*) cat '${failed}' >&2; exit 1 ;;
      *) cat '${ok}' >&2; ${built(version).meanwhile} ;;
    esac`,
  }
}

describe('build', () => {
  test('hands arguments over as they are, in the folder of the plan', async () => {
    await using docker = await fakeDocker({
      build: { ...built('0.13.1'), meanwhile: `${built('0.13.1').meanwhile}; pwd >pwd` },
    })
    const strange = ['--build-arg', 'A=$(id); `id` "\'\\ &', '--target', 'two\nlines', '--label', '', '--', '--help']
    const plan = docker.plan(...strange)
    await dockerBuildx().build(plan, () => {})
    expect(await docker.calls()).toEqual([['buildx', ...plan.args]])
    expect(await readFile(join(docker.folder, 'pwd'), 'utf8')).toBe(`${docker.folder}\n`)
  })

  test('shows what happens, and gives what buildx wrote', async () => {
    await using docker = await fakeDocker({ build: built('0.30.1') })
    const events: BuildEvent[] = []
    const build = await dockerBuildx().build(docker.plan(), (event) => events.push(event))
    expect(logOf(events)).toEqual(replay('0.30.1-ok.txt').lines)
    expect(build.metadata).toEqual(JSON.parse(recorded('0.30.1-metadata.json').toString()))
    expect(build.imageId).toBe(build.metadata['containerimage.config.digest'])
    expect(build.times.vertices).toContainEqual({ name: '[builder 2/4] WORKDIR', seconds: 0, cached: true })
  })

  test('its seconds are those that we saw it run, and a step that another build began has its part of them', async () => {
    // The builder's clock is an hour behind ours; its time 0 is the start of our build.
    const [hour, began] = [3_600_000, Date.parse('2026-11-29T12:00:00Z')]
    const at = (seconds: number) => new Date(began - hour + seconds * 1000).toISOString()
    const said = (name: string, started: number, completed?: number) => {
      const end = completed === undefined ? {} : { completed: at(completed) }
      return JSON.stringify({ vertexes: [{ digest: name, name, started: at(started), ...end }] })
    }
    const [shared, own] = ['[1/2] RUN make', '[2/2] RUN make install']
    const heard = [said(shared, -200), said(shared, -200, 10), said(own, 10), said(own, 10, 15)]
    const times = [0, 0.2, 10.1, 10.1, 15, 20].map((seconds) => began + seconds * 1000)
    await using docker = await fakeDocker({ build: { ...built('0.30.1'), stderr: `${heard.join('\n')}\n` } })
    const clock = { now: () => times.shift()! }
    const { times: record } = await dockerBuildx(undefined, clock).build(docker.plan(), () => {})
    expect(record).toEqual({
      seconds: 20,
      vertices: [
        { name: '[1/2] RUN', seconds: 10, cached: false },
        { name: '[2/2] RUN', seconds: 5, cached: false },
      ],
    })
  })

  test("buildx's own words on standard output are shown", async () => {
    await using docker = await fakeDocker({
      build: { ...built('0.30.1'), stderr: '', stdout: 'Check complete, no warnings' },
    })
    const events: BuildEvent[] = []
    await dockerBuildx().build(docker.plan(), (event) => events.push(event))
    expect(events).toEqual([{ kind: 'message', text: 'Check complete, no warnings' }])
  })

  test('what build checks find comes with the text of its file', async () => {
    await using docker = await fakeDocker({ build: { ...built('0.30.1'), stderr: recorded('0.13.1-checks.txt') } })
    const events: BuildEvent[] = []
    await dockerBuildx().build(docker.plan(), (event) => events.push(event))
    const found = events.flatMap((event) => (event.kind === 'status' && event.found ? event.found : []))
    expect(found).toHaveLength(4)
    expect(found.map(({ check }) => check.line)).toContain(5)
    expect(new Set(found.map(({ source }) => source))).toEqual(new Set([String(recorded('checks.Dockerfile'))]))
  })

  test('asks for the warnings in the metadata file', async () => {
    const meanwhile = `echo "$BUILDX_METADATA_WARNINGS" >warnings; ${built('0.30.1').meanwhile}`
    await using docker = await fakeDocker({ build: { meanwhile } })
    await dockerBuildx().build(docker.plan(), () => {})
    expect(await readFile(join(docker.folder, 'warnings'), 'utf8')).toBe('true\n')
  })

  test.each([
    ['succeeds', built('0.30.1')],
    ['fails', FAILED],
  ])('secret files are there, for us alone, only while it runs: it %s', async (_, reply) => {
    const meanwhile = `stat -c %a secret >seen; cat secret >>seen; ${reply.meanwhile ?? ''}`
    await using docker = await fakeDocker({ build: { ...reply, meanwhile } })
    const secret = { path: join(docker.folder, 'secret'), content: 'two\nlines' }
    await dockerBuildx()
      .build({ ...docker.plan(), secretFiles: [secret] }, () => {})
      .catch(() => {})
    expect(await readFile(join(docker.folder, 'seen'), 'utf8')).toBe('600\ntwo\nlines')
    await expect(stat(secret.path)).rejects.toThrow('ENOENT')
  })

  test('a file that is there is not written over, nor removed', async () => {
    await using docker = await fakeDocker({ build: built('0.30.1') })
    const secret = { path: join(docker.folder, 'theirs'), content: 'ours' }
    await writeFile(secret.path, 'theirs')
    await expect(dockerBuildx().build({ ...docker.plan(), secretFiles: [secret] }, () => {})).rejects.toThrow('EEXIST')
    expect(await readFile(secret.path, 'utf8')).toBe('theirs')
    expect(await docker.calls()).toEqual([])
  })

  test.each([
    ['nothing', 'true', 'engine.no-result'],
    ['no JSON', 'echo "{" >metadata.json', 'engine.no-result'],
    ['other JSON', 'echo [] >metadata.json', 'engine.no-result'],
  ])('a build that leaves %s as metadata', async (_, meanwhile, code) => {
    await using docker = await fakeDocker({ build: { meanwhile } })
    expect((await errorOf(dockerBuildx().build(docker.plan(), () => {}))).code).toBe(code)
  })

  test('an archive is found without metadata, and named by the image ID file', async () => {
    await using docker = await fakeDocker({ build: { meanwhile: 'echo sha256:abc >image-id' } })
    const plan = { ...docker.plan(), weighed: { kind: 'archive', path: 'x.tar' } } as const
    expect(await dockerBuildx().build(plan, () => {})).toMatchObject({
      imageId: 'sha256:abc',
      digest: '',
      metadata: {},
    })
  })

  test('an error without a line feed at its end is read', async () => {
    await using docker = await fakeDocker({ version: VERSION, build: { stderr: 'ERROR: no space', code: 1 } })
    expect((await errorOf(dockerBuildx().build(docker.plan(), () => {}))).fields['error']).toBe('no space')
  })

  test('a builder that does not start is no failing build', async () => {
    await using docker = await fakeDocker({ build: { stderr: recorded('0.30.1-no-builder.txt'), code: 1 } })
    const error = await errorOf(dockerBuildx().build(docker.plan('--builder', 'bxr'), () => {}))
    expect([error.code, error.exit, error.fields['builder']]).toEqual(['engine.builder', 4, 'bxr'])
  })

  test('a cancelled build ends buildx, and its secret files go', async () => {
    await using docker = await fakeDocker({ build: { meanwhile: 'touch running; exec sleep 60' } })
    const secret = { path: join(docker.folder, 'secret'), content: 'x' }
    const cancel = new AbortController()
    const build = dockerBuildx(cancel.signal).build({ ...docker.plan(), secretFiles: [secret] }, () => {})
    build.catch(() => {})
    while (!(await stat(join(docker.folder, 'running')).catch(() => undefined))) {
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    cancel.abort(new Error('cancelled by the test'))
    await expect(build).rejects.toThrow('cancelled by the test')
    await expect(stat(secret.path)).rejects.toThrow('ENOENT')
  })
})
