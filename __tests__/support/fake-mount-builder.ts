import { LOCK, PLACE } from '../../src/mounts/folder-names.ts'
import type { TarBuild } from '../../src/mounts/tar-build.ts'
import type { BuilderRecord } from '../../src/mounts/builder-record.ts'
import type { Buildx, MountStore } from '../../src/ports.ts'
import { memoryMounts } from './memory-mounts.ts'
import { archiveOf, treeOf, type Tree } from './memory-tree.ts'
import { formOf, inChunks, mountTarIn } from './mount-blobs.ts'
import { flagsIn, namespaceOf, restoresOf, valueOf, type Restore } from './read-own-build.ts'
import { tar, tarEntry, type TarSpec } from './tar.ts'

/** What goes wrong in a builder; each of our builds leaves its traces first. */
export interface MountFaults {
  readonly restore?: Error
  readonly look?: Error
  readonly save?: Error
  /** Appended to the archive that a save gives. */
  readonly saved?: Error
  /** The calls of `records` that fail, counted from 1, and how. */
  readonly records?: { readonly calls: readonly number[]; readonly error: Error }
  readonly prune?: Error
  /** How often the builder says that leftovers of our builds are in use, under other IDs. */
  readonly lingering?: number
  /** The calls of `records`, counted from 1, during which somebody else's call measures the mounts. */
  readonly measured?: readonly number[]
  /** A removal waits for this first. */
  readonly pruning?: () => Promise<void>
  /** What a restore reports of a mount instead of filling it, by its key. */
  readonly says?: { readonly [key: string]: string }
  /** What tar reports of a mount that it cannot read, by its key. */
  readonly unreadable?: { readonly [key: string]: string }
}

/** A builder with cache mounts in memory, which carries out our builds by their Dockerfiles. */
export interface FakeMountBuilder extends Pick<Buildx, 'tar' | 'records' | 'prune'> {
  /** The contents of the mounts, by key: `/id` or `namespace/id`, with `;uid=1` and so on if given. */
  readonly mounts: Map<string, Tree>
  /** Files that a run wrote to this machine. */
  readonly disk: Map<string, Buffer>
  /** The calls of the builder and the store, in order. */
  readonly calls: string[]
  readonly builds: TarBuild[]
  /** What our builds and those of the user left, by ID. */
  readonly leftovers: Map<string, BuilderRecord>
  readonly theirs: Map<string, BuilderRecord>
  /** Runs a build of the user's. */
  build(): void
  /** Puts files into a mount, like a step of the user's build. */
  fill(key: string, ...files: readonly TarSpec[]): void
  pathsIn(key: string): readonly string[]
}

/** `during` is called while one of our builds runs. */
export function fakeMountBuilder(faults: MountFaults = {}, during?: (build: string) => void): FakeMountBuilder {
  const mounts = new Map<string, Tree>()
  const disk = new Map<string, Buffer>()
  const calls: string[] = []
  const builds: TarBuild[] = []
  const leftovers = new Map<string, BuilderRecord>()
  const theirs = new Map<string, BuilderRecord>()
  let asked = 0
  let made = 0
  let lingering = faults.lingering ?? 0

  function leave(type: string, description: string, records = leftovers): void {
    const id = `record${(made += 1)}`
    records.set(id, { id, type, description, inUse: false })
  }
  leave('regular', 'mount / from exec go build', theirs)
  leave('source.local', 'local source for context', theirs)

  async function restoreInto({ flag, file }: Restore, path: string): Promise<string> {
    const said = faults.says?.[flag.key]
    if (said !== undefined) return said
    if ((mounts.get(flag.key)?.size ?? 0) > 1) return 'held'
    mounts.set(flag.key, treeOf(await mountTarIn(disk.get(`${path}/${file}`)!, formOf(file))))
    return 'restored'
  }

  async function* restore(build: TarBuild): AsyncGenerator<Uint8Array> {
    const context = build.args.at(-1)!
    const steps = restoresOf(build)
    for (const { file, flag } of steps) {
      if (formOf(file) === 'tar.zst') leave('regular', `[restore-0 1/2] ADD ${file} ${PLACE}/`)
      const lock = JSON.stringify(flag.key.replace(/;.*/, '').replace('/', `/${LOCK}`))
      leave('exec.cachemount', `cached mount ${PLACE}/lock from exec sh with id ${lock}`)
    }
    const sent = [...disk.keys()].filter((path) => path.startsWith(`${context}/`)).toSorted()
    const wanted = steps.map(({ file }) => `${context}/${file}`).toSorted()
    if (sent.join() !== wanted.join()) throw new Error(`the context holds ${sent.join() || 'nothing'}`)
    if (faults.restore) throw faults.restore
    if (valueOf(build, '--platform')?.includes(','))
      throw new Error('buildx cannot export an archive from several nodes')
    const said = await Promise.all(steps.map((step) => restoreInto(step, context)))
    const results = said.map((word, number) => ({ path: `${number}`, content: `${word}\n` }))
    yield* inChunks(tar(...results), 700)
  }

  async function* look(build: TarBuild): AsyncGenerator<Uint8Array> {
    if (faults.look) throw faults.look
    const flags = flagsIn(build.dockerfile.content, namespaceOf(build))
    const words = flags.map(({ key }) => ((mounts.get(key)?.size ?? 0) > 1 ? 'held' : 'empty'))
    for (const { key } of flags) if (!mounts.has(key)) mounts.set(key, treeOf(tar({ path: './' })))
    yield* inChunks(tar(...words.map((word, number) => ({ path: `${number}`, content: `${word}\n` }))), 700)
  }

  async function* save(build: TarBuild): AsyncGenerator<Uint8Array> {
    if (faults.save) throw faults.save
    yield tarEntry({ path: 'etc/hosts' }) // the place of a BuildKit mount stays behind
    for (const [number, { key }] of flagsIn(build.dockerfile.content, namespaceOf(build)).entries()) {
      const said = faults.unreadable?.[key]
      if (said === undefined) yield* archiveOf(`${number}.tar`, mounts.get(key) ?? treeOf(tar({ path: './' })))
      else yield tarEntry({ path: `${number}.error`, content: said })
    }
    if (faults.saved) throw faults.saved
    yield Buffer.alloc(1024)
  }

  return {
    mounts,
    disk,
    calls,
    builds,
    leftovers,
    theirs,
    build() {
      calls.push('build')
      leave('source.local', 'local source for context', theirs)
    },
    fill: (key, ...files) => void mounts.set(key, treeOf(tar({ path: './' }, ...files), mounts.get(key))),
    pathsIn: (key) => [...(mounts.get(key)?.keys() ?? [])],
    async *tar({ dockerfile, ...call }) {
      const content = dockerfile instanceof Promise ? await dockerfile : dockerfile.content
      const build = { ...call, dockerfile: { path: `${call.directory}/Dockerfile`, content } }
      const kind = kindOf(build)
      calls.push(kind)
      builds.push(build)
      for (const given of ['context', 'dockerfile']) leave('source.local', `local source for ${given}`)
      leave('regular', `mount / from exec /bin/sh -c mkdir -p ${PLACE}`)
      during?.(kind)
      yield* { look, restore, save }[kind](build)
    },
    async records() {
      calls.push('records')
      asked += 1
      if (faults.records?.calls.includes(asked)) throw faults.records.error
      const measured = faults.measured?.includes(asked) ?? false
      const kept = [...mounts.keys()].map(mountRecord).map((each) => (measured ? standInOf(each) : each))
      const lingers = leftovers.size > 0 && (lingering -= 1) >= 0
      const left = [...leftovers.values()].map((each) => (lingers ? used(each) : each))
      return [...theirs.values(), ...kept, ...left]
    },
    async prune(_, ids) {
      calls.push('prune')
      await faults.pruning?.()
      if (faults.prune) throw faults.prune
      for (const id of ids) if (!leftovers.delete(id) && !theirs.delete(id)) mounts.delete(id.replace(/^mount /, ''))
    },
  }
}

function kindOf({ dockerfile: { content } }: TarBuild): 'look' | 'restore' | 'save' {
  if (content.includes(' AS look')) return 'look'
  return content.includes(' AS restore-0') ? 'restore' : 'save'
}

const used = (record: BuilderRecord): BuilderRecord => ({ ...record, id: `used-${record.id}`, inUse: true })

/** BuildKit's stand-in for a mount while it is measured (builder-record.ts). */
const standInOf = (record: BuilderRecord): BuilderRecord => ({ ...used(record), type: 'regular' })

/** BuildKit's records of mounts name neither owner nor mode. */
function mountRecord(key: string): BuilderRecord {
  const id = JSON.stringify(key.replace(/;.*/, ''))
  return {
    id: `mount ${key}`,
    type: 'exec.cachemount',
    description: `cached mount ${PLACE}/0 from exec go with id ${id}`,
    inUse: false,
  }
}

/** A store of blobs in memory, for files that a run on such a builder wrote. */
export function fakeMountStore({ calls, disk }: FakeMountBuilder, blobs: Map<string, Uint8Array>): MountStore {
  const memory = memoryMounts(blobs)
  return {
    ...memory,
    async find(prefixes) {
      calls.push('find')
      return memory.find(prefixes)
    },
    async save(key, path) {
      calls.push('store')
      if (blobs.has(key)) return { kind: 'not saved', reason: 'another run has stored this key already' }
      blobs.set(key, disk.get(path)!)
      return { kind: 'saved' }
    },
  }
}
