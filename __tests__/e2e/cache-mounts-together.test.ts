import { readdirSync, readFileSync, statSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { spawn } from 'node:child_process'
import { stateOf } from '../support/builder-state.ts'
import { docker, environmentOf } from '../support/engines.ts'
import { blobsIn, storeIn } from '../support/forged-mounts.ts'
import { commitFiles, eachOf, repositoryOf, runMounts } from '../support/mount-run.ts'
import { ownBuilder, type OwnBuilder } from '../support/own-builder.ts'
import { temporaryFolder } from '../support/repository.ts'

/** Each build adds a file of its own and says what it found; the mount fills with 2000 files. */
const DOCKERFILE = `FROM alpine AS work
ARG ROUND
RUN --mount=type=cache,target=/kept \\
    --mount=type=cache,target=/other \\
    mkdir -p /kept/many && n=0 && while [ $n -lt 2000 ]; do echo $n >/kept/many/$n; n=$((n + 1)); done && \\
    touch /kept/$ROUND /other/$ROUND && ls /kept | grep -v many >/kept.txt && ls /kept/many | wc -l >/many.txt && echo $ROUND >/round.txt
FROM scratch
COPY --from=work /kept.txt /many.txt /round.txt /
`

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let directory: string
beforeAll(async () => {
  folder = await temporaryFolder()
  directory = await repositoryOf(folder.path, { Dockerfile: DOCKERFILE })
})
afterAll(async () => await folder[Symbol.asyncDispose]())

const textIn = (root: string, name: string): string => readFileSync(join(root, name), 'utf8').trim()
const round = (name: string): readonly string[] => ['--build-args', `ROUND=${name}`]

test('two runs at once on one empty builder and one store are both right, and leave nothing but whole blobs', async () => {
  const cache = await mkdtemp(join(folder.path, 'cache-'))
  {
    using first = ownBuilder()
    await runMounts(directory, first, { cache, more: round('before') })
  }
  await commitFiles(directory, { 'note.txt': 'another commit' })
  using builder = ownBuilder()
  // Of two that start one at once, buildx may forget the configuration.
  docker(builder, 'buildx', 'inspect', '--bootstrap', builder.builder)
  const runs = await Promise.all(['a', 'b'].map((name) => runMounts(directory, builder, { cache, more: round(name) })))
  expect(runs.map(({ roots }) => textIn(roots[0]!, 'round.txt'))).toEqual(['a', 'b'])
  expect(runs.map(({ roots }) => textIn(roots[0]!, 'many.txt'))).toEqual(['2000', '2000'])
  // Whichever of them restored it: both saw what was kept, whole.
  for (const { roots } of runs) expect(textIn(roots[0]!, 'kept.txt').split('\n')).toContain('before')
  for (const { mounts } of runs) {
    for (const { found } of Object.values(mounts)) expect(['partial', 'held']).toContain(found)
  }
  expect(runs.flatMap(({ mounts }) => Object.values(mounts)).map(({ found }) => found)).toContain('partial')
  expect(blobsIn(cache).size).toBe(2) // every file there has a whole manifest
  expect(readdirSync(storeIn(cache)).filter((name) => name.startsWith('~'))).toEqual([])

  using next = ownBuilder()
  const { mounts, roots } = await runMounts(directory, next, { cache, more: round('after') })
  // Where the other build was writing each time that one was read, nobody saved it, and that was said.
  const unsaved = (name: string): boolean => runs.every((each) => each.mounts[name]!.saved === null)
  for (const name of Object.keys(mounts).filter(unsaved)) {
    expect(runs.map((each) => each.mounts[name]!.unsaved)).toContainEqual(expect.stringContaining('could not be read'))
  }
  const found = Object.keys(mounts).map((name) => [name, unsaved(name) ? 'partial' : 'hit'])
  expect(eachOf(mounts, 'found')).toEqual(Object.fromEntries(found))
  expect(textIn(roots[0]!, 'kept.txt').split('\n')).toEqual(expect.arrayContaining(['before', 'after']))
})

test('while another build writes the mount, the run is right and what is saved is whole', async () => {
  const cache = await mkdtemp(join(folder.path, 'cache-'))
  using builder = ownBuilder()
  const writer = await writerOn(builder)
  try {
    const { mounts, roots } = await runMounts(directory, builder, { cache, more: round('busy') })
    expect(textIn(roots[0]!, 'round.txt')).toBe('busy')
    const { found, saved, unsaved } = mounts['/kept']!
    expect(['miss', 'held']).toContain(found)
    expect(saved === null ? unsaved : null).toEqual(saved === null ? expect.any(String) : null)
    if (saved !== null) expect(statSync(blobsIn(cache).get('/kept')!.path).size).toBe(saved)
  } finally {
    await writer.stop()
  }
  using next = ownBuilder()
  const { mounts, roots } = await runMounts(directory, next, { cache, more: round('next') })
  expect(mounts['/kept']!.reason ?? '').not.toMatch(/cannot be used/)
  expect(textIn(roots[0]!, 'many.txt')).toBe('2000')
})

/** Another build on the builder, which writes and removes files of the mount until it is stopped. */
async function writerOn(builder: OwnBuilder): Promise<{ readonly stop: () => Promise<void> }> {
  const work = 'i=0; while true; do i=$((i + 1)); echo $i >/kept/w$((i % 500)); rm -f /kept/w$((i * 7 % 500)); done'
  const context = await repositoryOf(folder.path, {
    Dockerfile: `FROM alpine\nRUN --mount=type=cache,target=/kept ${work}\n`,
  })
  const child = spawn('docker', ['buildx', 'build', '--builder', builder.builder, context], {
    env: environmentOf(builder),
    stdio: 'ignore',
  })
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()))
  const isWriting = (): boolean => {
    try {
      return stateOf(builder).some(({ type }) => type === 'exec.cachemount')
    } catch {
      return false // the builder is not there yet
    }
  }
  for (let tries = 0; tries < 400 && !isWriting(); tries += 1) await new Promise((done) => setTimeout(done, 300))
  return {
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
  }
}
