// A builder's own treatment of cache mounts, and how a run handles it, which no fake can show.
import { readFileSync } from 'node:fs'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { forget, settledState } from '../support/builder-state.ts'
import { cleanUp } from '../support/clean-up.ts'
import { docker, REGISTRY } from '../support/engines.ts'
import { commitFiles, eachOf, repositoryOf, runMounts } from '../support/mount-run.ts'
import { nonce } from '../support/nonce.ts'
import { ownBuilder, type OwnBuilder } from '../support/own-builder.ts'
import { ownFolder } from '../support/own-folder.ts'
import { imageName, removePushedImages } from '../support/test-images.ts'

const folder = ownFolder()
let builder: OwnBuilder
beforeAll(() => {
  builder = ownBuilder()
})
afterAll(() => cleanUp(() => builder?.[Symbol.dispose](), removePushedImages))

/** Removes a mount but not the steps that used it, whose instructions also contain its id. */
const forgetMount = (id: string, namespace = ''): void => forget(builder, `with id "${namespace}/${id}"`)

/** A repository with a store; each run builds a commit with another note, so each step after the note's COPY runs. */
async function service(files: { readonly [path: string]: string }) {
  const directory = await repositoryOf(folder, { ...files, note: nonce() })
  return async (cache: string, ...more: readonly string[]) => {
    await commitFiles(directory, { note: nonce() })
    const run = await runMounts(directory, builder, { cache, more })
    const notes: readonly string[] = JSON.parse(run.stdout).notes
    const seen = (name: string): string => readFileSync(join(run.roots[0]!, name), 'utf8').trim()
    return { ...run, notes, seen }
  }
}

const newStore = (): Promise<string> => mkdtemp(join(folder, 'cache-'))

test('BUILDKIT_CACHE_MOUNT_NS: a mount comes back in its namespace, and in no other', async () => {
  const id = `namespace-${nonce()}`
  const build = await service({
    Dockerfile: `FROM alpine AS work
COPY note /
RUN --mount=type=cache,id=${id},target=/kept ls /kept >/seen && echo >/kept/file
FROM scratch
COPY --from=work /seen /
`,
  })
  const store = await newStore()
  const inNamespace = (name: string) => build(store, '--build-args', `BUILDKIT_CACHE_MOUNT_NS=${name}`)

  const first = await inNamespace('one')
  expect(first.mounts[id]).toMatchObject({ found: 'miss', saved: expect.any(Number) })
  const named = settledState(builder, id).filter(({ type }) => type === 'exec.cachemount')
  expect(named.map(({ description }) => /"[^"]*"$/.exec(description)?.[0])).toEqual([`"one/${id}"`])

  forgetMount(id, 'one')
  const again = await inNamespace('one')
  expect([again.mounts[id]!.found, again.seen('seen')]).toEqual(['partial', 'file'])
  expect(again.mounts[id]).toMatchObject({ fetchSeconds: expect.any(Number), storeSeconds: expect.any(Number) })
  // It came with the mount, since the first run left no record of a base.
  expect(again.image.build!.mounts!.coldSeconds).toBe(first.image.build!.mounts!.stepSeconds)

  const other = await inNamespace('two')
  expect([other.mounts[id]!.found, other.seen('seen')]).toEqual(['miss', ''])
})

test('a mount of an ONBUILD instruction in the base image is named, and nothing is saved: it would run in our build, too', async () => {
  const id = `onbuild-${nonce()}`
  const base = `${REGISTRY}/${imageName('onbuild')}`
  const context = await mkdtemp(join(folder, 'base-'))
  const trigger = `RUN --mount=type=cache,id=${id}-base,target=/kept echo ${nonce()} >/kept/file`
  await writeFile(join(context, 'Dockerfile'), `FROM alpine\nONBUILD ${trigger}\n`)
  docker(builder, 'buildx', 'build', '--quiet', '--builder', builder.builder, '--push', '--tag', base, context)

  const build = await service({
    Dockerfile: `FROM ${base} AS work
COPY note /
RUN --mount=type=cache,id=${id}-own,target=/own cp /note /own
FROM scratch
COPY --from=work /note /
`,
  })
  const { mounts, notes } = await build(await newStore())
  expect(mounts).toEqual({
    [`${id}-own`]: expect.objectContaining({ found: 'miss', unsaved: expect.stringContaining('ONBUILD') }),
  })
  expect(notes.filter((note) => note.includes(`new cache mount "${id}-base"`))).toHaveLength(1)
  expect(notes.join()).not.toContain(`"${id}-own"`)
})

const threwAway = (input: string) => expect.stringContaining(`The input ${input} emptied the cache mounts`)

test('no-cache and no-cache-filters throw mounts away: those are not restored, and the others are', async () => {
  const [one, two] = [`again-${nonce()}`, `kept-${nonce()}`]
  const build = await service({
    Dockerfile: `FROM alpine AS first
COPY note /
RUN --mount=type=cache,id=${one},target=/one ls /one >/seen-one && echo >/one/file
FROM alpine AS second
COPY note /
RUN --mount=type=cache,id=${two},target=/two ls /two >/seen-two && echo >/two/file
FROM scratch
COPY --from=first /seen-one /
COPY --from=second /seen-two /
`,
  })
  const store = await newStore()
  await build(store)

  forgetMount(one)
  forgetMount(two)
  const filtered = await build(store, '--no-cache-filters', 'First')
  expect(eachOf(filtered.mounts, 'found')).toEqual({ [one]: 'miss', [two]: 'partial' })
  expect(eachOf(filtered.mounts, 'reason')).toEqual({ [one]: 'no-cache-filters empties it', [two]: null })
  expect([filtered.seen('seen-one'), filtered.seen('seen-two')]).toEqual(['', 'file'])
  expect(filtered.notes).toContainEqual(threwAway('no-cache-filters'))

  // The builder has both now, and BuildKit discards them.
  const all = await build(store, '--no-cache')
  expect(eachOf(all.mounts, 'found')).toEqual({ [one]: 'held', [two]: 'held' })
  expect([all.seen('seen-one'), all.seen('seen-two')]).toEqual(['', ''])
  expect(all.notes).toContainEqual(threwAway('no-cache'))
})

test('go mod download from the layer cache leaves its mount empty, and the report says how to write it', async () => {
  const id = `modules-${nonce()}`
  const mount = `--mount=type=cache,id=${id},target=/go/pkg/mod`
  const build = await service({
    // Replaces Go, which would take longer.
    go: `#!/bin/sh\n# ${nonce()}\nif [ $1 = mod ]; then echo >/go/pkg/mod/module; else ls /go/pkg/mod >/seen; fi\n`,
    Dockerfile: `FROM alpine AS work
COPY --chmod=755 go /usr/bin/
RUN ${mount} go mod download
COPY note /
RUN ${mount} go build
FROM scratch
COPY --from=work /seen /
`,
  })
  const first = await build(await newStore())
  expect([first.seen('seen'), first.notes.filter((note) => note.includes('go mod download'))]).toEqual(['module', []])

  forgetMount(id)
  const second = await build(await newStore())
  expect([second.mounts[id]!.found, second.seen('seen')]).toEqual(['miss', ''])
  expect(second.notes).toContainEqual(
    `go mod download (line 3) came from the layer cache, so it did not fill the cache mount ${id}, and line 5 found it ` +
      `empty. Instead of both lines, write RUN ${mount} go mod download && go build, or drop line 3: go build downloads ` +
      'what it needs',
  )
})
