import { readdirSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { settledState } from '../support/builder-state.ts'
import { docker, type Engine } from '../support/engines.ts'
import { commitFiles, eachOf, repositoryOf, runMounts } from '../support/mount-run.ts'
import { ownBuilder } from '../support/own-builder.ts'
import { temporaryFolder } from '../support/repository.ts'

const DOCKERFILE = `FROM alpine AS work
WORKDIR /work
COPY note.txt .
RUN --mount=type=cache,target=/one --mount=type=cache,target=/two,uid=5 touch /one/$(cat note.txt) /two/file && ls /one >/seen
FROM scratch
COPY --from=work /seen /
`

let folder: Awaited<ReturnType<typeof temporaryFolder>>
beforeAll(async () => {
  folder = await temporaryFolder()
})
afterAll(async () => await folder[Symbol.asyncDispose]())

/** What a builder keeps, in words that are the same for two builders; a cache mount by its id alone. */
function kept(engine: Engine): readonly string[] {
  return settledState(engine)
    .map(({ type, description }) =>
      type === 'exec.cachemount' ? `cache mount ${/"[^"]*"$/.exec(description)?.[0]}` : `${type} ${description}`,
    )
    .toSorted()
}

test('restore and save leave nothing in the builder that a plain build does not, and no file on this machine', async () => {
  const directory = await repositoryOf(folder.path, { Dockerfile: DOCKERFILE, 'note.txt': 'first' })
  const [cache, temporary] = [await mkdtemp(join(folder.path, 'c-')), await mkdtemp(join(folder.path, 't-'))]
  const env = { TMPDIR: temporary }
  {
    using first = ownBuilder()
    await runMounts(directory, first, { cache, env })
    expect(readdirSync(temporary)).toEqual([])
  }
  await commitFiles(directory, { 'note.txt': 'second' })
  using ours = ownBuilder()
  const { mounts } = await runMounts(directory, ours, { cache, env })
  expect(eachOf(mounts, 'found')).toEqual({ '/one': 'partial', '/two': 'partial' })
  expect(mounts['/one']!.saved).toEqual(expect.any(Number)) // both of our builds took place
  expect(readdirSync(temporary)).toEqual([])

  using plain = ownBuilder()
  const out = `type=local,dest=${join(folder.path, 'plain')}`
  docker(plain, 'buildx', 'build', '--builder', plain.builder, '--output', out, directory)
  expect(kept(ours)).toEqual(kept(plain))
})

test('a build that fails leaves nothing of ours either, and fails as it does without', async () => {
  const failing = DOCKERFILE.replace('ls /one >/seen', 'test ! -e /one/first')
  const directory = await repositoryOf(folder.path, { Dockerfile: DOCKERFILE, 'note.txt': 'first' })
  const cache = await mkdtemp(join(folder.path, 'c-'))
  const temporary = await mkdtemp(join(folder.path, 't-'))
  {
    using first = ownBuilder()
    await runMounts(directory, first, { cache })
  }
  await commitFiles(directory, { Dockerfile: failing, 'note.txt': 'second' })
  using ours = ownBuilder()
  const ended = runMounts(directory, ours, { cache, env: { TMPDIR: temporary } })
  await expect(ended).rejects.toThrow(/ended with code [1-9][\s\S]*test ! -e \/one\/first/)
  const left = settledState(ours)
  expect(left.filter(({ type }) => type === 'exec.cachemount')).toHaveLength(2) // the user's, which the restore filled
  const others = left.filter(({ type }) => type !== 'exec.cachemount')
  expect(others.filter(({ description }) => description.includes('weighbridge-mount'))).toEqual([])
  expect(readdirSync(temporary)).toEqual([])
})
