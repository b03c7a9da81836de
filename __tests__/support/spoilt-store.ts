import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@jest/globals'
import { enginePlace } from './builder-state.ts'
import { CLASSIC } from './engines.ts'
import { blobsIn } from './forged-mounts.ts'
import { otherwise, type Spoilt } from './hostile-blobs.ts'
import { eachOf, repositoryOf, runMounts } from './mount-run.ts'
import { nonce } from './nonce.ts'
import { temporaryFolder } from './repository.ts'

/** Shows each mount as the build finds it, and fills it if it is empty. */
function dockerfile(mounts: readonly string[]): string {
  const flags = mounts.map((id, number) => `--mount=type=cache,id=${id},target=/m/${number}`)
  const look = "echo \"$each $(ls -A $each | tr '\\n' ' ')\" >>/seen; [ -e $each/good ] || echo good >$each/good"
  const work = `for each in ${Object.keys(mounts).join(' ')}; do ${look}; done`
  return `FROM alpine AS work\nARG ROUND\nRUN ${flags.join(' \\\n    ')} \\\n    cd /m && ${work}\nFROM scratch\nCOPY --from=work /seen /\n`
}

/** The build's findings in each mount. */
const seenIn = (root: string): readonly string[] =>
  readFileSync(join(root, 'seen'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.replace(/^\d+ ?/, '').trim())

/**
 * A store in which blobs of a build's mounts were spoilt, each in another way, and two were not. Expects the next build
 * to get a complete blob of its mount or a miss with a reason, and the one after that to get the replacements.
 * `rowsFor` gives the ways, for a folder of this machine that none of them may reach.
 */
export async function expectRefused(rowsFor: (outside: string) => readonly Spoilt[]): Promise<void> {
  await using folder = await temporaryFolder()
  const outside = join(folder.path, 'outside')
  mkdirSync(outside)
  writeFileSync(join(outside, 'canary'), 'alive')
  const rows = rowsFor(outside)
  const id = `hostile-${nonce()}`
  const ids = [...rows.map((_, number) => `${id}-${number}`), `${id}-whole`, `${id}-changed`]
  const [whole, changed] = ids.slice(-2) as [string, string]
  const [cache, temporary] = [await mkdtemp(join(folder.path, 'c-')), await mkdtemp(join(folder.path, 't-'))]
  const directory = await repositoryOf(folder.path, { Dockerfile: dockerfile(ids) })
  const run = async () => {
    using place = enginePlace(CLASSIC, id)
    return await runMounts(directory, place, {
      cache,
      more: ['--build-args', `ROUND=${nonce()}`],
      env: { TMPDIR: temporary },
    })
  }
  const first = await run()
  expect(new Set(seenIn(first.roots[0]!))).toEqual(new Set(['']))
  const blobs = blobsIn(cache)
  expect(blobs.size).toBe(ids.length)
  rows.forEach(({ spoil }, number) => {
    const { path, bytes } = blobs.get(ids[number]!)!
    writeFileSync(path, spoil(bytes))
  })
  const other = blobs.get(changed)!
  writeFileSync(other.path, otherwise(other.bytes))

  const { mounts, roots } = await run()
  const told = rows.map(({ name, reason }, number) => ({ name, reason, said: mounts[ids[number]!]! }))
  expect(told.filter(({ reason, said }) => said.found !== 'miss' || !reason.test(said.reason ?? ''))).toEqual([])
  expect([mounts[whole]!.found, mounts[changed]!.found]).toEqual(['hit', 'hit'])
  expect(seenIn(roots[0]!)).toEqual([...rows.map(() => ''), 'good', 'first'])
  expect([readdirSync(outside), readFileSync(join(outside, 'canary'), 'utf8')]).toEqual([['canary'], 'alive'])
  expect(readdirSync(temporary)).toEqual([])
  expect(readdirSync(folder.path, { recursive: true }).filter((path) => String(path).includes('planted'))).toEqual([])

  // The replacements are good: nobody has to empty a store by hand.
  const third = await run()
  expect(new Set(Object.values(eachOf(third.mounts, 'found')))).toEqual(new Set(['hit']))
}
