import { expect, test } from '@jest/globals'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dockerBuildx } from '../../src/adapters/docker/buildx.ts'
import type { BuildEvent } from '../../src/build/vertex.ts'
import type { BuildPlan } from '../../src/plan/build-plan.ts'
import { describeBuildx, errorOf, type BuildxWorld } from '../support/buildx-contract.ts'
import { CLASSIC, CONTAINER, CONTAINERD, docker, type Engine } from '../support/engines.ts'
import { logOf } from '../support/recordings.ts'

const GOOD = 'FROM alpine\nARG TOKEN\nRUN echo "hello, $TOKEN" && sleep 1\n'
const FAILING = 'FROM alpine\nRUN echo before && echo broken >&2 && exit 7\n'

/** Builds of the two Dockerfiles on an engine; what they leave there goes with the world. */
async function world(engine: Engine): Promise<BuildxWorld> {
  const folder = await mkdtemp(join(tmpdir(), 'weighbridge-buildx-'))
  const host = process.env['DOCKER_HOST']
  process.env['DOCKER_HOST'] = engine.host
  const good = await planOf(engine, folder, 'good', GOOD)
  const failing = await planOf(engine, folder, 'failing', FAILING)
  return {
    buildx: dockerBuildx(),
    builder: engine.builder,
    good,
    failing,
    async [Symbol.asyncDispose]() {
      const image = await readFile(good.imageIdFile!, 'utf8').catch(() => '')
      if (image !== '' && good.weighed.kind === 'engine') docker(engine, 'image', 'rm', '--force', image)
      if (host === undefined) delete process.env['DOCKER_HOST']
      else process.env['DOCKER_HOST'] = host
      await rm(folder, { recursive: true })
    },
  }
}

async function planOf(engine: Engine, folder: string, name: string, dockerfile: string): Promise<BuildPlan> {
  const directory = join(folder, name)
  const layout = join(folder, `${name}-layout`)
  await mkdir(directory)
  await writeFile(join(directory, 'Dockerfile'), dockerfile)
  const metadataFile = join(folder, `${name}.json`)
  const imageIdFile = join(folder, `${name}.id`)
  const elsewhere = engine.builder !== ''
  const where = elsewhere ? ['--builder', engine.builder, '--output', `type=oci,tar=false,dest=${layout}`] : []
  const files = ['--metadata-file', metadataFile, '--iidfile', imageIdFile]
  return {
    args: ['build', '--progress', 'rawjson', '--no-cache', '--build-arg', 'TOKEN=canary', ...where, ...files, '.'],
    directory,
    secretFiles: [],
    metadataFile,
    imageIdFile,
    weighed: elsewhere ? { kind: 'layout', directory: layout } : { kind: 'engine' },
  }
}

const ENGINES = [CLASSIC, CONTAINERD, CONTAINER]
for (const engine of ENGINES) describeBuildx(engine.name, () => world(engine))

test.each(ENGINES)('$name: the log and the record of a build', async (engine) => {
  await using made = await world(engine)
  const events: BuildEvent[] = []
  const { record } = await made.buildx.build(made.good, (event) => events.push(event))
  const run = record.vertices.find(({ name }) => name === '[2/2] RUN')
  expect(run).toMatchObject({ cached: false })
  expect(run!.seconds).toBeGreaterThanOrEqual(1)
  expect(record.seconds).toBeGreaterThanOrEqual(run!.seconds)
  const lines = logOf(events)
  expect(lines).toContainEqual(expect.stringMatching(/^#\d+ \[2\/2\] RUN echo "hello, /))
  expect(lines).toContainEqual(expect.stringMatching(/^#\d+ \d+\.\d{3} hello, canary$/))
  expect(lines).toContainEqual(expect.stringMatching(/^#\d+ DONE [1-9]\d*\.\ds$/))
})

test.each(ENGINES)('$name: the instruction of a failing build, and its output', async (engine) => {
  await using made = await world(engine)
  const { fields } = await errorOf(made.buildx.build(made.failing, () => {}))
  expect(fields).toEqual({
    instruction: '[2/2] RUN echo before && echo broken >&2 && exit 7 (Dockerfile:2)',
    error: 'process "/bin/sh -c echo before && echo broken >&2 && exit 7" did not complete successfully: exit code: 7',
    // Two streams of one program: which of them BuildKit reads first is left to chance.
    output: expect.stringMatching(/^(before\nbroken|broken\nbefore)$/),
  })
})

test('an engine that is not there, and a builder that is not', async () => {
  await using made = await world({ ...CLASSIC, host: 'unix:///nowhere.sock' })
  const engine = await errorOf(made.buildx.inspect(''))
  expect([engine.code, engine.fields['endpoint']]).toEqual(['engine.unreachable', 'unix:///nowhere.sock'])
  const builder = await errorOf(made.buildx.inspect('weighbridge-nosuch'))
  expect([builder.code, builder.fields['builder']]).toEqual(['engine.builder', 'weighbridge-nosuch'])
})
