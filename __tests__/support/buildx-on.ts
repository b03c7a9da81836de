import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@jest/globals'
import { dockerBuildx } from '../../src/adapters/docker/buildx.ts'
import type { BuildEvent } from '../../src/buildkit/vertex.ts'
import type { BuildPlan } from '../../src/plan/build-plan.ts'
import { errorOf, type BuildxWorld } from './buildx-contract.ts'
import { together } from './clean-up.ts'
import { docker, talkTo, type Engine } from './engines.ts'
import { logOf } from './recordings.ts'
import { temporaryFolder } from './repository.ts'

/** The two Dockerfiles: one whose RUN takes some seconds, and one whose RUN fails after it printed something twice. */
const dockerfiles = (seconds: number) => ({
  good: `FROM alpine\nARG TOKEN\nRUN echo "hello, $TOKEN" && sleep ${seconds}\n`,
  failing: 'FROM alpine\nRUN echo before && echo broken >&2 && exit 7\n',
})

/** Builds on an engine, never cached; what they leave there is removed with the world. */
export const buildxOn = (engine: Engine, seconds = 0): Promise<BuildxWorld> =>
  together(async (own) => {
    const { path: folder } = own(await temporaryFolder())
    const texts = dockerfiles(seconds)
    const plan = (name: keyof typeof texts) => planOf(engine, folder, name, texts[name])
    const [good, failing] = await Promise.all([plan('good'), plan('failing')])
    own({ [Symbol.asyncDispose]: () => removeBuilt(engine, good) })
    own(talkTo(engine))
    return { buildx: dockerBuildx(), builder: engine.builder, good, failing }
  })

async function removeBuilt(engine: Engine, { imageIdFile, weighed }: BuildPlan): Promise<void> {
  const image = await readFile(imageIdFile!, 'utf8').catch(() => '')
  if (image !== '' && weighed.kind === 'engine') docker(engine, 'image', 'rm', '--force', image)
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
    pushes: [],
  }
}

/** The log and the record of a build that takes a second. */
export async function expectLogAndRecord(engine: Engine): Promise<void> {
  await using made = await buildxOn(engine, 1)
  const events: BuildEvent[] = []
  const { times: record } = await made.buildx.build(made.good, (event) => events.push(event))
  const run = record.vertices.find(({ name }) => name === '[2/2] RUN')
  expect(run).toMatchObject({ cached: false })
  expect(run!.seconds).toBeGreaterThanOrEqual(1)
  expect(record.seconds).toBeGreaterThanOrEqual(run!.seconds)
  const lines = logOf(events)
  expect(lines).toContainEqual(expect.stringMatching(/^#\d+ \[2\/2\] RUN echo "hello, /))
  expect(lines).toContainEqual(expect.stringMatching(/^#\d+ \d+\.\d{3} hello, canary$/))
  expect(lines).toContainEqual(expect.stringMatching(/^#\d+ DONE [1-9]\d*\.\ds$/))
}

/** The instruction of a failing build, and its output. */
export async function expectFailureTold(engine: Engine): Promise<void> {
  await using made = await buildxOn(engine)
  const { fields } = await errorOf(made.buildx.build(made.failing, () => {}))
  expect(fields).toMatchObject({
    source: 'Dockerfile',
    line: 2,
    instruction: '[2/2] RUN echo before && echo broken >&2 && exit 7 (Dockerfile:2)',
    error: 'process "/bin/sh -c echo before && echo broken >&2 && exit 7" did not complete successfully: exit code: 7',
    // Two streams of one program: BuildKit may read either first.
    output: expect.stringMatching(/^(before\nbroken|broken\nbefore)$/),
  })
}
