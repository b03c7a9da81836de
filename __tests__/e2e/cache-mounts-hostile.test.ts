import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { enginePlace } from '../support/builder-state.ts'
import { CLASSIC } from '../support/engines.ts'
import { blobsIn, flipped, lying, manifestOf } from '../support/forged-mounts.ts'
import { otherwise, spoiltBlobs, type Spoilt } from '../support/hostile-blobs.ts'
import { eachOf, repositoryOf, runMounts } from '../support/mount-run.ts'
import { mountService, runService } from '../support/mount-service.ts'
import { temporaryFolder } from '../support/repository.ts'

const ID = `hostile-${process.pid}`

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let outside: string
let rows: readonly Spoilt[]
beforeAll(async () => {
  folder = await temporaryFolder()
  outside = join(folder.path, 'outside')
  mkdirSync(outside)
  writeFileSync(join(outside, 'canary'), 'alive')
  rows = spoiltBlobs(outside)
})
afterAll(async () => await folder[Symbol.asyncDispose]())

const mountOf = (number: number): string => `${ID}-${number}`

/** Each mount is shown as the build finds it, and filled where it is empty. */
function dockerfile(count: number): string {
  const numbers = Array.from({ length: count }, (_, number) => number)
  const mounts = numbers.map((number) => `--mount=type=cache,id=${mountOf(number)},target=/m/${number}`)
  const look = "echo \"$each $(ls -A $each | tr '\\n' ' ')\" >>/seen; [ -e $each/good ] || echo good >$each/good"
  const work = `for each in ${numbers.join(' ')}; do ${look}; done`
  return `FROM alpine AS work\nARG ROUND\nRUN ${mounts.join(' \\\n    ')} \\\n    cd /m && ${work}\nFROM scratch\nCOPY --from=work /seen /\n`
}

/** What the build found in each mount. */
const seenIn = (root: string): readonly string[] =>
  readFileSync(join(root, 'seen'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.replace(/^\d+ ?/, '').trim())

test('whatever is in the store, it is whole and of this mount, or it is a miss with a reason', async () => {
  const whole = rows.length
  const changed = rows.length + 1
  const cache = await mkdtemp(join(folder.path, 'cache-'))
  const temporary = await mkdtemp(join(folder.path, 'temporary-'))
  const directory = await repositoryOf(folder.path, { Dockerfile: dockerfile(rows.length + 2) })
  const run = async (round: number) => {
    using place = enginePlace(CLASSIC, ID)
    const more = ['--build-args', `ROUND=${Date.now()}-${round}`]
    return await runMounts(directory, place, { cache, more, env: { TMPDIR: temporary } })
  }
  const first = await run(1)
  expect(new Set(seenIn(first.roots[0]!))).toEqual(new Set(['']))
  const blobs = blobsIn(cache)
  expect(blobs.size).toBe(rows.length + 2)
  rows.forEach(({ spoil }, number) => {
    const { path, bytes } = blobs.get(mountOf(number))!
    writeFileSync(path, spoil(bytes))
  })
  const other = blobs.get(mountOf(changed))!
  writeFileSync(other.path, otherwise(other.bytes))

  const { mounts, roots } = await run(2)
  const told = rows.map(({ name, reason }, number) => ({ name, reason, said: mounts[mountOf(number)]! }))
  expect(told.filter(({ reason, said }) => said.found !== 'miss' || !reason.test(said.reason ?? ''))).toEqual([])
  expect([mounts[mountOf(whole)]!.found, mounts[mountOf(changed)]!.found]).toEqual(['hit', 'hit'])
  expect(seenIn(roots[0]!)).toEqual([...rows.map(() => ''), 'good', 'first'])
  expect([readdirSync(outside), readFileSync(join(outside, 'canary'), 'utf8')]).toEqual([['canary'], 'alive'])
  expect(readdirSync(temporary)).toEqual([])
  expect(readdirSync(folder.path, { recursive: true }).filter((path) => String(path).includes('planted'))).toEqual([])

  // What replaces them is good: nobody has to empty a store by hand.
  const third = await run(3)
  expect(new Set(Object.values(eachOf(third.mounts, 'found')))).toEqual(new Set(['hit']))
})

test("broken blobs of Go's caches: all is compiled, the image is right, and the next run has good ones", async () => {
  const id = `${ID}-go`
  const service = await mountService(folder.path, id)
  const cache = await mkdtemp(join(folder.path, 'cache-'))
  const run = async (round: number) => {
    using place = enginePlace(CLASSIC, id)
    return await runService(service, place, { cache, more: ['--build-args', `GOFLAGS=-tags=round${round}`] })
  }
  const cold = await run(1)
  const blobs = blobsIn(cache)
  const [modules, results] = [blobs.get(service.modules)!, blobs.get(service.results)!]
  writeFileSync(modules.path, flipped(modules.bytes, modules.bytes.length >> 1))
  writeFileSync(results.path, lying(results.bytes, { files: manifestOf(results.bytes).files + 1 }))

  const { mounts, built } = await run(2)
  expect(eachOf(mounts, 'found')).toMatchObject({ [service.modules]: 'miss', [service.results]: 'miss' })
  expect(built[0]!.says).toBe('hello, World')
  expect(built[0]!.compiled).toEqual(cold.built[0]!.compiled)

  const third = await run(3)
  expect(third.mounts[service.modules]!.found).toBe('hit')
  expect(third.mounts[service.results]!.found).not.toBe('miss')
})
