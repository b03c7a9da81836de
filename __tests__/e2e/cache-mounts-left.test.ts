import { readdirSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { enginePlace, settledState } from '../support/builder-state.ts'
import { CLASSIC, docker, type Engine } from '../support/engines.ts'
import { commitFiles, repositoryOf, runMounts } from '../support/mount-run.ts'
import { nonce } from '../support/nonce.ts'
import { ownBuilder } from '../support/own-builder.ts'
import { ownFolder } from '../support/own-folder.ts'

const folder = ownFolder()

/** A store filled by a first commit of this build. */
async function storedBuild() {
  const id = `left-${nonce()}`
  const [one, two] = [`${id}-one`, `${id}-two`]
  const dockerfile = `FROM alpine AS work
WORKDIR /work
COPY note.txt .
RUN --mount=type=cache,id=${one},target=/one --mount=type=cache,id=${two},target=/two,uid=5 touch /one/$(cat note.txt) /two/file && ls /one >/seen
FROM scratch
COPY --from=work /seen /
`
  const directory = await repositoryOf(folder, { Dockerfile: dockerfile, 'note.txt': nonce() })
  const [cache, temporary] = [await mkdtemp(join(folder, 'c-')), await mkdtemp(join(folder, 't-'))]
  const options = { cache, env: { TMPDIR: temporary } }
  using place = enginePlace(CLASSIC, id)
  await runMounts(directory, place, options)
  expect(readdirSync(temporary)).toEqual([])
  return { one, two, dockerfile, directory, temporary, options }
}

/** A builder's records in a form that does not depend on the builder; a cache mount only by its id. */
function kept(engine: Engine): readonly string[] {
  return settledState(engine)
    .map(({ type, description }) =>
      type === 'exec.cachemount' ? `cache mount ${/"[^"]*"$/.exec(description)?.[0]}` : `${type} ${description}`,
    )
    .toSorted()
}

test('restore and save leave nothing in the builder that a plain build does not, and no file on this machine', async () => {
  const { one, two, directory, temporary, options } = await storedBuild()
  await commitFiles(directory, { 'note.txt': nonce() })
  using ours = ownBuilder()
  const { mounts } = await runMounts(directory, ours, options)
  expect([mounts[one]!.found, mounts[two]!.found]).toEqual(['partial', 'partial'])
  expect(mounts[one]!.saved).toEqual(expect.any(Number)) // both of our builds ran
  expect(readdirSync(temporary)).toEqual([])

  using plain = ownBuilder()
  const out = `type=local,dest=${join(await mkdtemp(join(folder, 'plain-')), 'out')}`
  docker(plain, 'buildx', 'build', '--builder', plain.builder, '--output', out, directory)
  expect(kept(ours)).toEqual(kept(plain))
})

test('a build that fails leaves nothing of ours either, and fails as it does without', async () => {
  const { one, two, dockerfile, directory, temporary, options } = await storedBuild()
  const failing = dockerfile.replace('ls /one >/seen', 'test $(ls /one | wc -l) = 1')
  await commitFiles(directory, { Dockerfile: failing, 'note.txt': nonce() })
  using ours = ownBuilder()
  const ended = runMounts(directory, ours, options)
  await expect(ended).rejects.toThrow(/ended with code [1-9][\s\S]*test \$\(ls \/one/)
  const left = settledState(ours)
  const mounts = left.filter(({ type }) => type === 'exec.cachemount').map(({ description }) => description)
  // The user's mounts, which the restore filled.
  expect([one, two].map((id) => mounts.filter((each) => each.endsWith(`"/${id}"`)).length)).toEqual([1, 1])
  expect(mounts).toHaveLength(2)
  const others = left.filter(({ type }) => type !== 'exec.cachemount')
  expect(others.filter(({ description }) => description.includes('weighbridge-mount'))).toEqual([])
  expect(readdirSync(temporary)).toEqual([])
})
