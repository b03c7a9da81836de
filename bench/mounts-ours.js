// usage: node bench/mounts-ours.js CORE save|restore BUILDER BLOBS
//   lets the compiled core in the folder CORE carry the cache mounts of the Dockerfile in this folder from the builder to
//   files in the folder BLOBS, or from these into the builder: our side of the comparison with cache-dance
import { createReadStream, linkSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const [core = 'lib', task = '', builder = '', blobs = '.'] = process.argv.slice(2)
const from = (/** @type {string} */ path) => import(pathToFileURL(resolve(core, path)).href)

/** @type {typeof import('../src/make-ports.ts')} */
const { makePorts } = await from('make-ports.js')
/** @type {typeof import('../src/adapters/runner/terminal.ts')} */
const { terminalRunner } = await from('adapters/runner/terminal.js')
/** @type {typeof import('../src/inputs/from-argv.ts')} */
const { fromArgv } = await from('inputs/from-argv.js')
/** @type {typeof import('../src/app/mounts/mounts-plan.ts')} */
const { planMounts } = await from('app/mounts/mounts-plan.js')
/** @type {typeof import('../src/app/mounts/restore-mounts.ts')} */
const { restoreMounts } = await from('app/mounts/restore-mounts.js')
/** @type {typeof import('../src/app/mounts/save-mounts.ts')} */
const { saveMounts } = await from('app/mounts/save-mounts.js')

/**
 * Only the files of a store: the time that a store takes counts for neither side.
 * @type {import('../src/ports.ts').MountStore}
 */
const mounts = {
  name: 'the bench',
  whyNoSave: () => null,
  async find(prefixes) {
    const names = readdirSync(blobs)
    const [key] = prefixes.flatMap((prefix) => names.filter((name) => name.startsWith(prefix)))
    if (key === undefined) return { kind: 'miss', reason: 'the bench has not saved it' }
    return { kind: 'found', value: { key, body: createReadStream(join(blobs, key)) } }
  },
  async save(key, path) {
    rmSync(join(blobs, key), { force: true })
    linkSync(path, join(blobs, key))
    return { kind: 'saved' }
  },
  usage: async () => null,
}

const ports = await makePorts({
  directory: process.cwd(),
  cache: blobs,
  temporary: tmpdir(),
  mounts,
  cachedRecords: { reason: 'nothing of the bench is kept' },
  runner: terminalRunner({ stderr: process.stderr, isTerminal: false, env: {} }),
  cancelled: new AbortController().signal,
  assets: undefined,
  acceptances: undefined,
  comments: { reason: 'there is nobody to read them' },
  token: '',
  server: '',
})

const command = fromArgv(['run', '--builder', builder, '--cache-mounts-save', 'always'], 'service')
const image = command.kind === 'run' ? command.inputs.images[0] : undefined
if (command.kind !== 'run' || image?.subject.kind !== 'build') throw new Error('there is nothing to build')
// In parallel, as in the main job.
const [facts, records] = await Promise.all([ports.buildx.inspect(builder), ports.buildx.records(builder)])
const plan = await planMounts(ports, {
  name: 'service',
  inputs: image.subject.build,
  definition: null,
  cacheMounts: command.inputs.cacheMounts,
  head: '0'.repeat(40),
  commit: '0'.repeat(40),
  dockerfile: readFileSync('Dockerfile', 'utf8'),
  facts,
})
if (!plan) throw new Error('the Dockerfile has no cache mounts')

const scratch = await ports.files.temporaryFolder()
const place = { builder, platforms: [], scratch: join(scratch.path, 'mounts'), nonce: String(Date.now()) }
try {
  if (task === 'save') {
    const nothing = plan.found.carried.map((mount) => {
      return /** @type {const} */ ({ mount, found: 'miss', reason: null, restored: null, refused: null, empty: true })
    })
    for (const [{ name }, result] of await saveMounts(ports, { ...plan, cold: null }, nothing, place)) {
      if ('unsaved' in result) throw new Error(`${name} was not saved: ${result.unsaved}`)
    }
  } else {
    const { each } = await restoreMounts(ports, plan, records, place)
    for (const { mount, found, reason, restored } of each) {
      if (restored === null) throw new Error(`${mount.name} was not restored: ${found}, ${reason}`)
    }
  }
} finally {
  await scratch[Symbol.asyncDispose]()
}
