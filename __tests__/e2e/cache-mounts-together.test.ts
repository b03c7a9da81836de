import { spawn } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Manifest } from '../../src/mounts/blob-manifest.ts'
import { enginePlace, opened, settledState } from '../support/builder-state.ts'
import { CLASSIC, docker, environmentOf, type Engine } from '../support/engines.ts'
import { manifestOf, storeIn } from '../support/forged-mounts.ts'
import { commitFiles, repositoryOf, runMounts, type MountRun } from '../support/mount-run.ts'
import { nonce } from '../support/nonce.ts'
import { ownBuilder, type OwnBuilder } from '../support/own-builder.ts'
import { ownFolder } from '../support/own-folder.ts'

const FILES = 2000

/**
 * Each build reports how many files of `many` it finds in each mount, and how many files in all; then it does its task.
 */
const dockerfile = (ids: readonly string[]): string => `FROM alpine AS work
ARG ROUND
ARG STEP
RUN ${ids.map((id, number) => `--mount=type=cache,id=${id},target=/mounts/${number} `).join('')}\\
    for n in 0 1; do ls /mounts/$n/many 2>/dev/null | wc -l >/many-$n; find /mounts/$n -type f | wc -l >/found-$n; done; \\
    eval "$STEP" && echo $ROUND >/round
FROM scratch
COPY --from=work /many-0 /many-1 /found-0 /found-1 /round /
`

/** Fills empty mounts. */
const FILL = `for n in 0 1; do mkdir /mounts/$n/many && for i in $(seq ${FILES}); do echo $i >/mounts/$n/many/$i; done; done`
/** Adds its own file if the mount is filled: one in an empty mount would end another run's restore. */
const ADD = 'for n in 0 1; do [ ! -e /mounts/$n/many ] || touch /mounts/$n/$ROUND; done'
/** Waits until a writer has begun. */
const MEET = 'n=0; until [ -e /mounts/0/begun ]; do n=$((n + 1)); [ $n -lt 1200 ] || exit 9; sleep 0.1; done'

const folder = ownFolder()
let builder: OwnBuilder
beforeAll(() => {
  builder = ownBuilder()
  // If two runs start a builder at once, buildx may forget its configuration.
  docker(builder, 'buildx', 'inspect', '--bootstrap', builder.builder)
})
afterAll(() => builder?.[Symbol.dispose]())

const textIn = ({ roots }: MountRun, name: string): string => readFileSync(join(roots[0]!, name), 'utf8').trim()

/** The stored blobs of the mounts, oldest first. Throws for an incomplete one. */
function storedIn(cache: string): readonly Manifest[] {
  const paths = readdirSync(storeIn(cache)).map((name) => join(storeIn(cache), name))
  const blobs = paths.map((path) => ({ time: statSync(path).mtimeMs, manifest: manifestOf(readFileSync(path)) }))
  return blobs.toSorted((one, two) => one.time - two.time).map(({ manifest }) => manifest)
}

/** A build with two mounts that no other test uses, and an empty store. */
async function newBuild() {
  const name = `together-${nonce()}`
  const ids = [`${name}-0`, `${name}-1`]
  const cache = await mkdtemp(join(folder, 'cache-'))
  const directory = await repositoryOf(folder, { Dockerfile: dockerfile(ids) })
  const run = async (engine: Engine, step: string): Promise<MountRun> => {
    const round = nonce()
    const ended = await runMounts(directory, engine, { cache, more: ['--build-args', `ROUND=${round}\nSTEP=${step}`] })
    expect(textIn(ended, 'round')).toBe(round)
    return ended
  }
  return {
    ids,
    cache,
    directory,
    run,
    /** On a builder without any of the mounts. */
    runAlone: async (step: string) => {
      using place = enginePlace(CLASSIC, name)
      return await run(place, step)
    },
  }
}

/** How many mounts with an id a builder has: BuildKit makes another one if the first is locked. */
const mountsOn = (engine: Engine, id: string): number =>
  settledState(engine).filter(({ description }) => description.endsWith(`with id "/${id}"`)).length

// Three things are up to chance: which of the two restores a mount, whether the other finds it filled or being filled,
// and whether BuildKit gives one of them an empty mount because the other is looking at the builder.
test('two runs at once on one empty builder and one store see all of what is stored or nothing, and leave whole blobs', async () => {
  const { ids, cache, directory, run, runAlone } = await newBuild()
  await runAlone(FILL)
  expect(storedIn(cache).map(({ files }) => files)).toEqual([FILES, FILES])
  await commitFiles(directory, { 'note.txt': 'another commit' })

  const runs = await Promise.all([run(builder, ADD), run(builder, ADD)])
  const stored = storedIn(cache)
  const made = ids.map((id) => mountsOn(builder, id))
  const next = await runAlone('true')
  for (const [number, id] of ids.entries()) {
    const outcomes = runs.map(({ mounts }) => mounts[id]!)
    expect(outcomes.map(({ found }) => found)).toContain('partial')
    for (const [which, { found, saved, unsaved }] of outcomes.entries()) {
      expect(['partial', 'held']).toContain(found)
      const many = Number(textIn(runs[which]!, `many-${number}`))
      // The restored files are there, unless the build got another mount; never half of them.
      expect(found === 'partial' && made[number] === 1 ? [FILES] : [0, FILES]).toContain(many)
      // A run that does not save says why, and the reason is never that the mount does not exist.
      expect(saved === null ? unsaved : '').toEqual(expect.any(String))
      expect(unsaved ?? '').not.toMatch(/no such mount/)
    }
    const saves = outcomes.filter(({ saved }) => saved !== null).length
    const blobs = stored.filter(({ mount }) => mount.id === id)
    // Two runs that save the same at once may both be told that they saved.
    expect(saves === 0 ? [1] : [2, 1 + saves]).toContain(blobs.length)
    for (const { files } of blobs) expect(files === 0 || files >= FILES).toBe(true)
    // A run on an empty builder gets what was stored last.
    expect(next.mounts[id]!.found).toBe(saves === 0 ? 'partial' : 'hit')
    expect(textIn(next, `found-${number}`)).toBe(String(blobs.at(-1)!.files))
  }
})

test('a mount that another build writes when the run begins is left to the builder', async () => {
  const { ids, run, runAlone } = await newBuild()
  const [kept, other] = [ids[0]!, ids[1]!]
  {
    await using writer = await writerOn(builder, [kept])
    await opened(builder, kept)
    const busy = await run(builder, FILL)
    expect(writer.hasEnded()).toBe(false)
    expect(busy.mounts[kept]).toMatchObject({ found: 'held', saved: null, unsaved: 'the builder keeps it' })
    expect(busy.mounts[other]).toMatchObject({ found: 'miss', saved: expect.any(Number) })
  }
  const next = await runAlone('true')
  expect(ids.map((id) => next.mounts[id]!.found)).toEqual(['miss', 'hit'])
  expect([textIn(next, 'found-0'), textIn(next, 'found-1')]).toEqual(['0', String(FILES)])
})

test('mounts that another build writes when the run saves them: what is stored can be used', async () => {
  const { ids, cache, run, runAlone } = await newBuild()
  const saving = run(builder, MEET)
  saving.catch(() => {}) // awaited below
  let saved: MountRun
  try {
    await opened(builder, ids[0]!)
    await using writer = await writerOn(builder, ids)
    saved = await saving
    expect(writer.hasEnded()).toBe(false)
  } finally {
    await saving.catch(() => {}) // it stops waiting for a writer
  }
  // A file that disappears while it is read may end a save; a new one does not.
  expect(saved.mounts[ids[1]!]).toMatchObject({ found: 'miss', saved: expect.any(Number) })
  const next = await runAlone('true')
  for (const [number, id] of ids.entries()) {
    const { saved: bytes, unsaved } = saved.mounts[id]!
    if (bytes === null) expect(unsaved).toMatch(/tar: /)
    const blob = storedIn(cache).find(({ mount }) => mount.id === id)
    expect(next.mounts[id]!.found).toBe(bytes === null ? 'miss' : 'hit')
    expect(textIn(next, `found-${number}`)).toBe(String(blob?.files ?? 0))
  }
})

/** Another build, until it is disposed of: writes and removes files of the first mount, and only adds to the second. */
async function writerOn(engine: Engine, ids: readonly string[]) {
  const mounts = ids.map((id, number) => `--mount=type=cache,id=${id},target=/mounts/${number}`).join(' ')
  const first = 'echo $i >/mounts/0/w$((i % 500)); rm -f /mounts/0/w$((i * 7 % 500))'
  const second = '[ $((i % 20)) != 0 ] || [ ! -e /mounts/1 ] || touch /mounts/1/w$i'
  const work = `touch /mounts/0/begun; i=0; while true; do i=$((i + 1)); ${first}; ${second}; done`
  const step = `RUN ${mounts} : ${nonce()}; ${work}`
  const context = await repositoryOf(folder, { Dockerfile: `FROM alpine\n${step}\n` })
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
