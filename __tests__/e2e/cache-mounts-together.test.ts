import { spawn } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Manifest } from '../../src/mounts/manifest.ts'
import { enginePlace, opened } from '../support/builder-state.ts'
import { CLASSIC, docker, environmentOf, type Engine } from '../support/engines.ts'
import { manifestOf, storeIn } from '../support/forged-mounts.ts'
import { commitFiles, repositoryOf, runMounts, type MountRun } from '../support/mount-run.ts'
import { nonce } from '../support/nonce.ts'
import { ownBuilder, type OwnBuilder } from '../support/own-builder.ts'
import { temporaryFolder } from '../support/repository.ts'

const FILES = 2000

/** Each build counts the files that it finds, adds one of its own to each mount, and fills one with many more. */
const dockerfile = (kept: string, other: string): string => `FROM alpine AS work
ARG ROUND
RUN --mount=type=cache,id=${kept},target=/kept \\
    --mount=type=cache,id=${other},target=/other \\
    find /kept -type f | wc -l >/found-0 && find /other -type f | wc -l >/found-1 && \\
    mkdir -p /kept/many && n=0 && while [ $n -lt ${FILES} ]; do echo $n >/kept/many/$n; n=$((n + 1)); done && \\
    touch /kept/$ROUND /other/$ROUND && ls /kept/many | wc -l >/many && echo $ROUND >/round
FROM scratch
COPY --from=work /found-0 /found-1 /many /round /
`

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let builder: OwnBuilder
beforeAll(async () => {
  folder = await temporaryFolder()
  builder = ownBuilder()
  // Of two that start one at once, buildx may forget the configuration.
  docker(builder, 'buildx', 'inspect', '--bootstrap', builder.builder)
})
afterAll(async () => {
  builder?.[Symbol.dispose]()
  await folder?.[Symbol.asyncDispose]()
})

const textIn = ({ roots }: MountRun, name: string): string => readFileSync(join(roots[0]!, name), 'utf8').trim()
const isRight = (run: MountRun, round: string): boolean =>
  textIn(run, 'round') === round && textIn(run, 'many') === String(FILES)

/** What is stored of the mounts, oldest first. Throws for what is not a whole blob. */
function storedIn(cache: string): readonly Manifest[] {
  const paths = readdirSync(storeIn(cache)).map((name) => join(storeIn(cache), name))
  const blobs = paths.map((path) => ({ time: statSync(path).mtimeMs, manifest: manifestOf(readFileSync(path)) }))
  return blobs.toSorted((one, two) => one.time - two.time).map(({ manifest }) => manifest)
}

/** A build of two mounts that no other test has, and a store with nothing in it. */
async function newBuild() {
  const id = `together-${nonce()}`
  const [kept, other] = [`${id}-kept`, `${id}-other`]
  const cache = await mkdtemp(join(folder.path, 'cache-'))
  const directory = await repositoryOf(folder.path, { Dockerfile: dockerfile(kept, other) })
  const run = (engine: Engine, round: string) =>
    runMounts(directory, engine, { cache, more: ['--build-args', `ROUND=${round}`] })
  return {
    kept,
    other,
    cache,
    directory,
    run,
    /** On a builder without any of the mounts. */
    runAlone: async () => {
      using place = enginePlace(CLASSIC, id)
      return await run(place, nonce())
    },
  }
}

// Which of the two restores a mount, whether the other finds it filled or being filled, and whether BuildKit gives one of
// them an empty one because the other looks at the builder in this moment, nobody can tell beforehand.
test('two runs at once on one empty builder and one store are both right, and leave nothing but whole blobs', async () => {
  const { kept, other, cache, directory, run, runAlone } = await newBuild()
  await runAlone()
  expect(storedIn(cache)).toHaveLength(2)
  await commitFiles(directory, { 'note.txt': 'another commit' })

  const rounds = [nonce(), nonce()]
  const runs = await Promise.all(rounds.map((round) => run(builder, round)))
  expect(runs.map((each, number) => isRight(each, rounds[number]!))).toEqual([true, true])
  const outcomes = [kept, other].map((id) => runs.map(({ mounts }) => mounts[id]!))
  for (const both of outcomes) {
    expect(both.map(({ found }) => found)).toContain('partial')
    for (const { found } of both) expect(['partial', 'held']).toContain(found)
    // Who does not save says why, and that is never that the mount is not there.
    for (const { saved, unsaved } of both) expect(saved === null ? unsaved : '').toEqual(expect.any(String))
    for (const { unsaved } of both) expect(unsaved ?? '').not.toMatch(/no such mount/)
  }
  const stored = storedIn(cache)
  const next = await runAlone()
  for (const [number, id] of [kept, other].entries()) {
    const saves = outcomes[number]!.filter(({ saved }) => saved !== null).length
    const blobs = stored.filter(({ mount }) => mount.id === id)
    // Two that save the same at once may both be told that they did.
    expect(saves === 0 ? [1] : [2, 1 + saves]).toContain(blobs.length)
    // What is stored last is what a run on an empty builder is given.
    expect(next.mounts[id]!.found).toBe(saves === 0 ? 'partial' : 'hit')
    expect(textIn(next, `found-${number}`)).toBe(String(blobs.at(-1)!.files))
  }
})

test('while another build writes a mount, the run is right, and leaves that mount to the builder', async () => {
  const { kept, other, run, runAlone } = await newBuild()
  const round = nonce()
  {
    await using writer = await writerOn(builder, kept)
    await opened(builder, kept)
    const busy = await run(builder, round)
    expect([isRight(busy, round), writer.hasEnded()]).toEqual([true, false])
    expect(busy.mounts[kept]).toMatchObject({ found: 'held', saved: null, unsaved: 'the builder keeps it' })
    expect(busy.mounts[other]).toMatchObject({ found: 'miss', saved: expect.any(Number) })
  }
  const next = await runAlone()
  expect([next.mounts[kept]!.found, next.mounts[other]!.found]).toEqual(['miss', 'hit'])
  expect([textIn(next, 'found-0'), textIn(next, 'found-1')]).toEqual(['0', '1'])
})

/** Another build on the builder, which writes and removes files of the mount until it is disposed of. */
async function writerOn(engine: Engine, mount: string) {
  const work = 'i=0; while true; do i=$((i + 1)); echo $i >/kept/w$((i % 500)); rm -f /kept/w$((i * 7 % 500)); done'
  const step = `RUN --mount=type=cache,id=${mount},target=/kept : ${nonce()}; ${work}`
  const context = await repositoryOf(folder.path, { Dockerfile: `FROM alpine\n${step}\n` })
  const child = spawn('docker', ['buildx', 'build', '--builder', engine.builder, context], {
    env: environmentOf(engine),
    stdio: 'ignore',
  })
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()))
  return {
    hasEnded: () => child.exitCode !== null,
    async [Symbol.asyncDispose]() {
      child.kill('SIGTERM')
      await ended
    },
  }
}
