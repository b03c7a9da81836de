import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { dockerBuildx } from '../../src/adapters/docker/buildx.ts'
import { run as runProgram } from '../../src/adapters/exec/process.ts'
import type { ArchiveForm } from '../../src/mounts/archive-form.ts'
import type { CacheMount, FoundMounts } from '../../src/plan/cache-mount.ts'
import { leftovers } from '../../src/mounts/leftovers.ts'
import { mountFlag } from '../../src/mounts/mount-flag.ts'
import { contextIn } from '../../src/mounts/own-build.ts'
import { contextName, restoreBuild } from '../../src/mounts/restore-build.ts'
import { saveBuild } from '../../src/mounts/save-build.ts'
import type { LateTarBuild, TarBuild } from '../../src/mounts/tar-build.ts'
import type { BuilderRecord } from '../../src/mounts/builder-record.ts'
import type { Buildx } from '../../src/ports.ts'
import { LETS_GO } from './builder-state.ts'
import { talkTo, type Engine } from './engines.ts'
import { nonce } from './nonce.ts'

export type Found = FoundMounts & { readonly base: object }
export const foundOn = (image: string, namespace = ''): Found => ({
  carried: [],
  left: [],
  base: { image, platform: '' },
  namespace,
})

/** Mounts of a builder, through our own builds; this process talks to its engine until this is disposed of. */
export interface MountWorld extends AsyncDisposable {
  readonly buildx: Buildx
  /** A build of the user's: `script` runs with the mounts at `/m0`, `/m1`, …; `flags` are added to each mount. */
  fill(found: Found, mounts: readonly CacheMount[], script: string, flags?: readonly string[]): Promise<void>
  /** The output of the save build, by name: `0.tar`, `1.error`, … */
  save(found: Found, mounts: readonly CacheMount[]): Promise<ReadonlyMap<string, Buffer>>
  /** The restore build's report of each mount, given its file (mount-file.ts). */
  restore(
    found: Found,
    mounts: readonly CacheMount[],
    given: readonly Buffer[],
    form?: ArchiveForm,
  ): Promise<readonly string[]>
  /** Removes the cache mounts whose ids contain `text`, and no other record. */
  destroy(text: string): Promise<void>
  /** Removes what our builds left since the first of them; returns what remains. */
  prune(): Promise<readonly BuilderRecord[]>
}

export async function mountWorld(engine: Engine, platforms: readonly string[] = []): Promise<MountWorld> {
  const folder = await mkdtemp(join(tmpdir(), 'weighbridge-mounts-'))
  const talking = talkTo(engine)
  const buildx = dockerBuildx()
  const { builder } = engine
  let before: readonly BuilderRecord[] | undefined

  async function files(
    make: (scratch: string) => TarBuild | LateTarBuild,
    scratch: string,
  ): Promise<ReadonlyMap<string, Buffer>> {
    const chunks: Uint8Array[] = []
    for await (const chunk of buildx.tar(make(scratch))) chunks.push(chunk)
    const out = join(scratch, 'out')
    await mkdir(out)
    execFileSync('tar', ['-x', '--warning=no-timestamp', '-C', out], { input: Buffer.concat(chunks) })
    const names = (await readdir(out, { recursive: true, withFileTypes: true })).filter((each) => each.isFile())
    const paths = names.map(({ parentPath, name }) => join(parentPath, name))
    return new Map(
      await Promise.all(paths.map(async (path) => [path.slice(out.length + 1), await readFile(path)] as const)),
    )
  }
  const place = (scratch: string) => ({ builder, platforms, scratch, nonce: randomUUID() })
  const made: MountWorld = {
    buildx,
    async fill({ base, namespace }, mounts, script, flags = []) {
      const open = mounts.map((mount, number) => mountFlag(mount, `/m${number}`) + (flags[number] ?? '')).join(' ')
      const context = await mkdtemp(join(folder, 'fill-'))
      const run = `RUN ${open} ${JSON.stringify(['/bin/sh', '-c', script])}`
      await writeFile(join(context, 'Dockerfile'), `FROM ${base.image}\nUSER 0\nARG NONCE\n${run}\n`)
      const named = builder === '' ? [] : ['--builder', builder]
      const on = platforms.length === 0 ? [] : [`--platform=${platforms.join(',')}`]
      const args = [`--build-arg=NONCE=${randomUUID()}`, `--build-arg=BUILDKIT_CACHE_MOUNT_NS=${namespace}`, ...on]
      const build = ['buildx', 'build', ...named, ...args, '--output=type=cacheonly', context]
      const { code, stderr } = await runProgram('docker', build)
      if (code !== 0) throw new Error(stderr)
    },
    async save(found, mounts) {
      before ??= await buildx.records(builder)
      const scratch = await mkdtemp(join(folder, 'save-'))
      return files(() => saveBuild(found, mounts, place(scratch)), scratch)
    },
    async restore(found, mounts, given, form = 'tar') {
      before ??= await buildx.records(builder)
      const scratch = await mkdtemp(join(folder, 'restore-'))
      await mkdir(contextIn(scratch))
      const restorable = mounts.map((mount, number) => ({ mount, file: contextName(number, form) }))
      await Promise.all(
        restorable.map(({ file }, number) =>
          writeFile(join(contextIn(scratch), file), given[number]!, { mode: 0o600 }),
        ),
      )
      const said = await files(() => restoreBuild(found, Promise.resolve(restorable), place(scratch), form), scratch)
      return mounts.map((_, number) => said.get(String(number))?.toString().trim() ?? '')
    },
    async destroy(text) {
      const left = await pruneAll(buildx, builder, (records) =>
        records.filter(({ type, description }) => type === 'exec.cachemount' && description.includes(text)),
      )
      if (left.length > 0) throw new Error(`cache mounts of ${text} stay: ${JSON.stringify(left)}`)
    },
    async prune() {
      return pruneAll(buildx, builder, (records) => {
        const ids = new Set(leftovers(before ?? records, records))
        return records.filter(({ id }) => ids.has(id))
      })
    },
    async [Symbol.asyncDispose]() {
      await talking[Symbol.asyncDispose]()
      await rm(folder, { recursive: true })
    },
  }
  return made
}

type Chosen = (records: readonly BuilderRecord[]) => readonly BuilderRecord[]

/**
 * Removes the chosen records of a builder, and returns those that stay: a build may still use some for a moment.
 * Only those in use get time: the others are removed by calls, however long these take on a busy machine.
 */
async function pruneAll(buildx: Buildx, builder: string, chosen: Chosen): Promise<readonly BuilderRecord[]> {
  const until = Date.now() + LETS_GO.within
  let left = chosen(await buildx.records(builder))
  for (let calls = 0; left.length > 0; calls += 1) {
    const free = left.filter(({ inUse }) => !inUse).map(({ id }) => id)
    if (Date.now() > until && (free.length === 0 || calls >= LETS_GO.calls)) break
    if (free.length > 0) await buildx.prune(builder, free)
    await sleep(LETS_GO.look)
    left = chosen(await buildx.records(builder))
  }
  return left
}

/** An id that no other test uses. */
export const ownId = (): string => `weighbridge-e2e-${nonce()}`
