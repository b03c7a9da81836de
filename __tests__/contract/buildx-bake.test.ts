import { describe, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { dockerBuildx } from '../../src/adapters/docker/buildx.ts'
import type { BuildEvent } from '../../src/buildkit/vertex.ts'
import type { BakePlan } from '../../src/plan/bake/bake-plan.ts'
import { errorOf } from '../support/buildx-contract.ts'
import { fakeDocker, VERSION, type FakeDocker, type Reply } from '../support/fake-docker.ts'
import { logOf, recordingPath } from '../support/recordings.ts'

const recorded = (name: string) => readFileSync(recordingPath(name))

/** The call for two images, whose targets are those of the recordings. */
function plan(docker: FakeDocker, ...names: readonly string[]): BakePlan {
  const target = { builder: '', fields: {}, file: '' }
  const builds = names.map((name) => ({ name, target: name, plan: { ...docker.plan(), target } }))
  return {
    args: ['bake', ...names],
    directory: docker.folder,
    files: [{ path: join(docker.folder, 'bake.json'), content: '{}' }],
    metadataFile: join(docker.folder, 'metadata.json'),
    isPrefixed: true,
    builds,
  }
}
const nothing = (): void => undefined

const vertex = (name: string, error = '') =>
  JSON.stringify({ vertexes: [{ digest: 'sha256:d', name, started: '2026-11-30T10:00:00Z', error }] })

/** As `plan`, where "app" and "api" take the result of the target "base". */
function linkedPlan(docker: FakeDocker): BakePlan {
  const { builds, ...rest } = plan(docker, 'web', 'app', 'api')
  const own = { name: '', isPart: false, linked: { base: {} }, allow: [] }
  const linked = (build: (typeof builds)[number]): (typeof builds)[number] =>
    build.name === 'web' ? build : { ...build, plan: { ...build.plan, target: { ...build.plan.target, own } } }
  return { ...rest, builds: builds.map(linked) }
}

describe('bake', () => {
  const metadata: Readonly<Record<string, object>> = JSON.parse(recorded('0.13.1-bake-metadata.json').toString())
  const meanwhile = `cp '${recordingPath('0.13.1-bake-metadata.json')}' metadata.json`
  const BAKED: Reply = { stderr: recorded('0.13.1-bake-ok.txt'), meanwhile }

  test('gives each image what it would have been given alone', async () => {
    await using docker = await fakeDocker({ bake: BAKED })
    const heard: number[] = []
    const shown: BuildEvent[] = []
    const [api, tools] = await dockerBuildx().bake(
      plan(docker, 'api', 'tools'),
      (event) => shown.push(event),
      (build) => heard.push(build),
    )
    expect([api?.metadata, tools?.metadata]).toEqual([metadata['api'], metadata['tools']])
    expect(tools?.imageId).toBe(tools?.metadata['containerimage.config.digest'])
    const steps = tools!.times.vertices.map(({ name }) => name)
    expect(steps).toEqual(expect.arrayContaining(['[builder 4/4] RUN', 'exporting to image']))
    expect(steps.some((name) => name.startsWith('[stage-1'))).toBe(false)
    expect(api!.times.vertices.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['[builder 4/4] RUN', '[stage-1 1/1] COPY']),
    )
    expect(tools?.cacheSteps).toMatchObject([{ stage: 'builder', cached: false }])
    expect(tools?.fromImages.map(({ reference }) => reference)).toEqual(['docker.io/library/alpine:latest'])
    expect(new Set(heard)).toEqual(new Set([0, 1]))
    expect(logOf(shown).filter((line) => / part 3 of 3/.test(line))).toHaveLength(1)
    expect(JSON.stringify([api?.times, tools?.times])).not.toContain('canary')
  })

  test.each([
    ['v0.16.2', ['bake', '--file', 'x', '--', 'api']],
    ['v0.17.0', ['bake', '--allow', 'ssh', '--allow', 'network.host', '--file', 'x', '--', 'api']],
  ])('of buildx %s is told what it may do only if it asks', async (version, args) => {
    const says = { stdout: `github.com/docker/buildx ${version} abc\n` }
    await using docker = await fakeDocker({ bake: BAKED, version: says })
    const asked = ['bake', '--allow', 'ssh', '--allow', 'network.host', '--file', 'x', '--', 'api']
    await dockerBuildx().bake({ ...plan(docker, 'api'), args: asked }, nothing, nothing)
    expect((await docker.calls()).at(-1)).toEqual(['buildx', ...args])
  })

  test('that fails names the image whose step failed', async () => {
    await using docker = await fakeDocker({ bake: { stderr: recorded('0.13.1-bake-fail.txt'), code: 1 } })
    const error = await errorOf(dockerBuildx().bake(plan(docker, 'api', 'broken'), nothing, nothing))
    expect([error.code, error.exit]).toEqual(['build.failed', 3])
    expect(error.fields).toMatchObject({ image: 'broken', source: 'Dockerfile', line: 4 })
    expect(error.fields['instruction']).toMatch(/^\[builder 3\/3\] RUN echo "compiling for \$TOKEN"/)
    expect(error.fields['output']).toContain('main.go:3: undefined: x')
  })

  test('that cannot begin names the image that buildx names', async () => {
    const stderr = 'ERROR: target broken: failed to solve: no such platform\n'
    await using docker = await fakeDocker({ version: VERSION, bake: { stderr, code: 1 } })
    const { fields } = await errorOf(dockerBuildx().bake(plan(docker, 'api', 'broken'), nothing, nothing))
    expect(fields).toMatchObject({ image: 'broken', error: 'no such platform' })
  })

  test.each([
    ['names the target', 'ERROR: target base: failed to solve: exit code: 1'],
    ['does not', 'ERROR: failed to solve: exit code: 1'],
  ])('that fails in a linked target names the images that take its result, if buildx %s', async (_, said) => {
    const stderr = `${vertex('[base 2/2] RUN false', 'exit code: 1')}\n${said}\n`
    await using docker = await fakeDocker({ version: VERSION, bake: { stderr, code: 1 } })
    const { fields } = await errorOf(dockerBuildx().bake(linkedPlan(docker), nothing, nothing))
    expect(fields).toMatchObject({ image: 'app', images: ['app', 'api'] })
  })

  test('that fails in a step that images share names all of them', async () => {
    const steps = [vertex('[api 1/2] RUN false'), vertex('[web 1/2] RUN false', 'exit code: 1')].join('\n')
    const stderr = `${steps}\nERROR: target web: failed to solve: exit code: 1\n`
    await using docker = await fakeDocker({ version: VERSION, bake: { stderr, code: 1 } })
    const { fields } = await errorOf(dockerBuildx().bake(plan(docker, 'api', 'web', 'other'), nothing, nothing))
    expect(fields).toMatchObject({ image: 'web', images: ['api', 'web'] })
  })

  test('leaves no definition behind, and each image has its own metadata or none', async () => {
    await using docker = await fakeDocker({
      bake: { meanwhile: `cp bake.json seen; echo '{"api":{"containerimage.digest":"x"}}' >metadata.json` },
    })
    const error = await errorOf(dockerBuildx().bake(plan(docker, 'api', 'tools'), nothing, nothing))
    expect(error.code).toBe('engine.no-result')
    expect(await readFile(join(docker.folder, 'seen'), 'utf8')).toBe('{}')
    await expect(stat(join(docker.folder, 'bake.json'))).rejects.toThrow('ENOENT')
  })

  test('of a buildx without this progress says so', async () => {
    const version = { stdout: 'github.com/docker/buildx v0.12.1 30feaa1a915b869ebc2eea6328624b49facd4bfb\n' }
    await using docker = await fakeDocker({
      version,
      bake: { stderr: 'ERROR: invalid progress mode rawjson\n', code: 1 },
    })
    expect((await errorOf(dockerBuildx().bake(plan(docker, 'api', 'web'), nothing, nothing))).code).toBe(
      'engine.old-buildx',
    )
  })
})
