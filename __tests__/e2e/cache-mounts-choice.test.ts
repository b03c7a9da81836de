import { readFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { forget } from '../support/builder-state.ts'
import { countedDocker, type CountedDocker } from '../support/counted-docker.ts'
import { CLASSIC, environmentOf } from '../support/engines.ts'
import { eachOf, repositoryOf, runMounts, type MountRun } from '../support/mount-run.ts'
import { NONCE, nonce } from '../support/nonce.ts'
import { ownFolder } from '../support/own-folder.ts'
import { weighbridge } from '../support/programs.ts'

const ENGINE = CLASSIC
const ID = `choice-${NONCE}`
const [ONE, TWO, OTHERS, LATER] = [`${ID}-one`, `${ID}-two`, `${ID}-others`, `${ID}-later`]

/** Two mounts that are carried, one that begins as a copy, and one whose id is unknown before the build. */
const DOCKERFILE = `FROM alpine AS seed
RUN mkdir /seed && echo seed >/seed/file
FROM alpine AS work
ARG ROUND
RUN --mount=type=cache,id=${ONE},target=/one \\
    --mount=type=cache,id=${TWO},target=/two,uid=7 \\
    --mount=type=cache,id=${OTHERS},target=/others,from=seed,source=/seed \\
    ls -A /one /two >/seen && echo $ROUND >/one/$ROUND && echo $ROUND >/two/$ROUND
RUN --mount=type=cache,id=${LATER}-$HOSTNAME,target=/later touch /later/file
FROM scratch
COPY --from=work /seen /
`
/** BuildKit turns each byte of the id into a character. */
const ODD = `FROM alpine AS work
ARG ROUND
RUN --mount=type=cache,id=${ID}-käse,target=/odd echo $ROUND >/seen
FROM scratch
COPY --from=work /seen /
`
const PLAIN = 'FROM alpine AS work\nARG ROUND\nRUN echo $ROUND >/seen\nFROM scratch\nCOPY --from=work /seen /\n'

const folder = ownFolder()
let directory: string
let cache: string
let counted: CountedDocker
beforeAll(async () => {
  directory = await repositoryOf(folder, { Dockerfile: DOCKERFILE, 'Odd.Dockerfile': ODD, 'Plain.Dockerfile': PLAIN })
  counted = countedDocker(folder)
})
beforeEach(async () => {
  forget(ENGINE, ID)
  cache = await mkdtemp(join(folder, 'cache-'))
})
afterAll(() => forget(ENGINE, ID))

/** Restoring and saving are builds with an archive on standard output as their result. */
const isOwnBuild = (call: string): boolean => call.startsWith('buildx build') && call.includes('type=tar,dest=-')

function run(...more: readonly string[]): Promise<MountRun> {
  const args = ['--build-args', `ROUND=${nonce()}`, ...more]
  return runMounts(directory, ENGINE, { cache, more: args, env: { PATH: counted.path } })
}

test('mounts that cannot be carried are named with the reason; a builder that holds the others is left alone', async () => {
  counted.calls()
  const first = await run()
  expect(counted.calls().filter(isOwnBuild)).toHaveLength(1) // the save
  const left = Object.values(first.mounts).filter(({ found }) => found === 'left')
  expect(Object.fromEntries(left.map(({ name, reason }) => [name, reason]))).toEqual({
    [`${LATER}-$HOSTNAME`]: expect.stringMatching(/HOSTNAME/),
    [OTHERS]: expect.stringMatching(/seed/),
  })
  expect(left.every(({ saved, restored }) => saved === null && restored === 0)).toBe(true)

  const { mounts } = await run()
  expect(eachOf(mounts, 'found')).toMatchObject({ [ONE]: 'held', [TWO]: 'held' })
  expect(eachOf(mounts, 'saved')).toMatchObject({ [ONE]: null, [TWO]: null })
  expect(counted.calls().filter(isOwnBuild)).toEqual([])
})

test('a mount whose id has other characters than are carried is not taken for one that the Dockerfile does not name', async () => {
  const { mounts, stdout, stderr } = await run('--file', 'Odd.Dockerfile')
  expect(mounts).toEqual({ [`${ID}-käse`]: expect.objectContaining({ found: 'left' }) })
  expect(`${stdout}${stderr}`).not.toMatch(/new cache mount/)
})

test('only the mounts that are asked for are carried, and an id that no RUN mounts is named', async () => {
  const { mounts } = await run('--cache-mounts', `${ONE},nowhere`)
  expect(mounts[ONE]).toMatchObject({ found: 'miss', saved: expect.any(Number) })
  expect(mounts[TWO]).toMatchObject({ found: 'left', saved: null, reason: expect.stringMatching(/cache-mounts/) })
  expect(mounts['nowhere']).toMatchObject({ found: 'left', reason: expect.stringMatching(/no RUN/) })

  forget(ENGINE, ID)
  const second = await run('--cache-mounts', ONE)
  expect(second.mounts[ONE]).toMatchObject({ found: 'hit', restored: expect.any(Number) })
  expect(second.mounts[TWO]).toMatchObject({ found: 'left', restored: 0, saved: null })
  expect(readFileSync(join(second.roots[0]!, 'seen'), 'utf8')).toMatch(/^\/one:\n\w+\n\n\/two:\n$/)
})

test('cache-mounts-save: never reads and does not write', async () => {
  await run()
  forget(ENGINE, ID)
  const { mounts } = await run('--cache-mounts-save', 'never')
  expect(eachOf(mounts, 'found')).toMatchObject({ [ONE]: 'hit', [TWO]: 'hit' })
  expect(eachOf(mounts, 'saved')).toMatchObject({ [ONE]: null, [TWO]: null })
  expect(mounts[ONE]!.unsaved).toMatch(/never/)
})

test.each<[string, readonly string[]]>([
  ['with mounts and cache-mounts: off', ['--cache-mounts', 'off']],
  ['without mounts', ['--file', 'Plain.Dockerfile']],
])('a Dockerfile %s: nothing is said, and docker is asked for nothing more', async (_, more) => {
  counted.calls()
  const { code, stdout, stderr } = await weighbridge(['run', '--build-args', `ROUND=${nonce()}`, ...more], {
    cwd: directory,
    env: { ...environmentOf(ENGINE), XDG_CACHE_HOME: cache, PATH: counted.path },
  })
  expect([code, `${stdout}${stderr}`]).toEqual([0, expect.not.stringMatching(/cache mounts?/i)])
  const calls = counted.calls()
  expect(calls).toContainEqual(expect.stringMatching(/^buildx build/))
  expect(calls.filter((call) => isOwnBuild(call) || /^buildx (?:du|prune)/.test(call))).toEqual([])
})

test('a wrong value is refused before anything is built', async () => {
  const { code, stderr } = await weighbridge(['run', '--cache-mounts-save', 'sometimes'], {
    cwd: directory,
    env: environmentOf(ENGINE),
  })
  expect([code, stderr]).toEqual([2, expect.stringMatching(/cache-mounts-save.*sometimes/)])
})
