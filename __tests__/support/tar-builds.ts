import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from '@jest/globals'
import { dockerBuildx } from '../../src/adapters/docker/buildx.ts'
import type { BuilderRecord } from '../../src/mounts/builder-record.ts'
import type { TarBuild } from '../../src/mounts/tar-build.ts'
import { LETS_GO, opened } from './builder-state.ts'
import { errorOf } from './buildx-contract.ts'
import { together } from './clean-up.ts'
import { talkTo, type Engine } from './engines.ts'
import { nonce } from './nonce.ts'
import { temporaryFolder } from './repository.ts'

/** A folder for builds; meanwhile `docker` talks to the engine. */
const onEngine = (engine: Engine) =>
  together(async (own) => {
    const { path: directory } = own(await temporaryFolder())
    own(talkTo(engine))
    const path = join(directory, 'Dockerfile')
    const named = engine.builder === '' ? [] : ['--builder', engine.builder]
    const flags = ['build', '--progress=rawjson', '--output=type=tar,dest=-', '--file', path]
    const args = [...flags, ...named, join(directory, 'empty')]
    return { build: (content: string): TarBuild => ({ args, directory, dockerfile: { path, content } }) }
  })

/** The records with this in their descriptions, once no build uses them: until then they have other IDs. */
async function settled(engine: Engine, text: string): Promise<readonly BuilderRecord[]> {
  const until = Date.now() + LETS_GO.within
  for (;;) {
    const records = await dockerBuildx().records(engine.builder)
    const mine = records.filter(({ description }) => description.includes(text))
    if (!mine.some(({ inUse }) => inUse)) return mine
    if (Date.now() > until) throw new Error(`records of ${text} are in use: ${JSON.stringify(mine)}`)
    await sleep(LETS_GO.look)
  }
}

/** Expects a build's output as a tar archive, its leftovers to be found, and only named ones to be removed. */
export async function expectArchive(engine: Engine): Promise<void> {
  await using world = await onEngine(engine)
  const buildx = dockerBuildx()
  const id = nonce()
  const step = (name: string) =>
    `RUN --mount=type=cache,id=${name}-${id},target=/m <<EOF\necho ${id} >/m/x\n\necho ${name} >/${name}\nEOF\n`
  const content = `FROM alpine AS a\n${step('one')}${step('two')}FROM scratch\nCOPY --from=a /one /two /\n`
  const archive = await buffer(buildx.tar(world.build(content)))
  expect(execFileSync('tar', ['-xO', 'one', 'two'], { input: archive }).toString()).toBe('one\ntwo\n')
  const mounts = (await settled(engine, id)).filter(({ type }) => type === 'exec.cachemount')
  expect(mounts.map(({ description }) => description.slice(-`/one-${id}"`.length)).toSorted()).toEqual([
    `/one-${id}"`,
    `/two-${id}"`,
  ])
  const [first, second] = mounts
  await buildx.prune(engine.builder, [first!.id])
  const left = (await settled(engine, id)).map((each) => each.id)
  expect(left).toContain(second!.id)
  expect(left).not.toContain(first!.id)
  await buildx.prune(engine.builder, left)
}

/** Expects a mount in use to stay. */
export async function expectInUseStays(engine: Engine): Promise<void> {
  await using world = await onEngine(engine)
  const stop = new AbortController()
  const buildx = dockerBuildx(stop.signal)
  const id = nonce()
  const flags = ['m', 'end'].map((name) => `--mount=type=cache,id=${name}-${id},target=/${name}`)
  const run = (script: string) =>
    buffer(buildx.tar(world.build(`FROM alpine\nRUN ${flags.join(' ')} : ${id}; ${script}\n`)))
  const building = run('echo x >/m/x; until [ -e /end/x ]; do sleep 0.1; done; [ -e /m/x ]')
  building.catch(() => {}) // awaited below
  try {
    const found = await opened(engine, `/m-${id}"`)
    await buildx.prune(engine.builder, [found.id])
    await run('echo x >/end/x')
    await building
    const mounts = await settled(engine, `-${id}"`)
    expect(mounts.map((each) => each.id)).toContain(found.id)
    expect(mounts).toHaveLength(2)
    const ids = mounts.map((each) => each.id)
    await buildx.prune(engine.builder, ids)
    expect(await settled(engine, `-${id}"`)).toEqual([])
  } finally {
    stop.abort(new Error('the test has ended'))
    await building.catch(() => {})
  }
}

/** Expects an error for a RUN that fails. */
export async function expectFailureTold(engine: Engine): Promise<void> {
  await using world = await onEngine(engine)
  const failing = `FROM alpine\nRUN echo broken ${nonce()} && exit 7\n`
  const error = await errorOf(buffer(dockerBuildx().tar(world.build(failing))))
  expect([error.code, error.exit]).toEqual(['build.failed', 3])
  expect(error.fields['instruction']).toContain('RUN echo broken')
  expect(error.fields['error']).toContain('exit code: 7')
}

/** Expects a build that is cancelled during a step to end with that error, and the step to end, too. */
export async function expectCancelled(engine: Engine): Promise<void> {
  await using world = await onEngine(engine)
  const cancel = new AbortController()
  const id = nonce()
  const step = `FROM alpine\nRUN --mount=type=cache,id=${id},target=/m sleep 3600\n`
  const reading = buffer(dockerBuildx(cancel.signal).tar(world.build(step)))
  reading.catch(() => {}) // awaited below
  try {
    await opened(engine, `/${id}"`)
  } finally {
    cancel.abort(new Error('cancelled by the test'))
  }
  await expect(reading).rejects.toThrow('cancelled by the test')
  const left = await settled(engine, id)
  await dockerBuildx().prune(
    engine.builder,
    left.map((each) => each.id),
  )
}
