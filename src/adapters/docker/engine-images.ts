import { archiveEntries } from '../../image/archive-entries.ts'
import type { ImageExport } from '../../image/export-entry.ts'
import { fail } from '../../errors.ts'
import { CommandFailed, stream } from '../exec/process.ts'
import { docker } from './docker.ts'

/**
 * An image of the engine as a stream: `docker save`, which both stores answer. The classic store gives uncompressed
 * layers, the containerd store the blobs as they were pushed or built. Of several names the first that the engine knows
 * is taken. Throws `image.not-found`, `engine.missing`, `engine.unreachable`, and `image.export` when the engine fails
 * half-way.
 */
export async function openEngineImage(names: readonly string[], cancelled: AbortSignal): Promise<ImageExport> {
  const { reference, answer: id } = await find(names, '{{.Id}}')
  return {
    name: reference,
    id,
    entries: archiveEntries(reference, saved(reference, id, cancelled)),
    blobsAreFinal: false,
    vouched: true,
  }
}

async function* saved(reference: string, id: string, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  try {
    yield* stream('docker', ['image', 'save', '--', await oneTag(reference, id)], { signal })
  } catch (error) {
    if (!(error instanceof CommandFailed)) throw error
    throw fail('image.export', { reference, detail: lastLine(error.stderr) }, error)
  }
}

/** A name without a tag is that of one image to all commands but `docker save`, which takes every tag of it. */
async function oneTag(reference: string, id: string): Promise<string> {
  if (/[@:][^/]*$/.test(reference)) return reference
  const latest = `${reference}:latest`
  const { code, stdout } = await docker(['image', 'inspect', '--format', '{{.Id}}', '--', latest])
  return code === 0 && stdout.trim() === id ? latest : reference
}

/** The diffIDs of an image of the engine, lowest layer first. Throws as `openEngineImage`. */
export async function engineDiffIds(names: readonly string[]): Promise<readonly string[]> {
  const layers: unknown = JSON.parse((await find(names, '{{json .RootFS.Layers}}')).answer)
  return Array.isArray(layers) ? layers.map(String) : []
}

/** IDs of all images of the engine, those without a name too; undefined when it does not list them. */
export async function engineImageIds(): Promise<ReadonlySet<string> | undefined> {
  const { code, stdout } = await docker(['image', 'ls', '--all', '--quiet', '--no-trunc'])
  return code === 0 ? new Set(stdout.split('\n')) : undefined
}

/**
 * Removes an image that was not there `before` and has neither a name nor a digest it was pulled by. One that a
 * container uses stays: the engine refuses by itself.
 */
export async function discardEngineImage(names: readonly string[], before: ReadonlySet<string>): Promise<void> {
  const { answer } = await find(names, '{{.Id}} {{len .RepoTags}} {{len .RepoDigests}}')
  const [id = '', tags, digests] = answer.split(' ')
  if (!before.has(id) && tags === '0' && digests === '0') await docker(['image', 'rm', '--', id])
}

/** Asks the engine about an image by the first of its names that it knows. */
async function find(names: readonly string[], format: string): Promise<{ reference: string; answer: string }> {
  let detail = 'it has no name'
  for (const reference of names) {
    const { code, stdout, stderr } = await docker(['image', 'inspect', '--format', format, '--', reference])
    if (code === 0) return { reference, answer: stdout.trim() }
    detail = lastLine(stderr)
  }
  if (/cannot connect|error during connect|permission denied/i.test(detail)) {
    throw fail('engine.unreachable', { endpoint: process.env['DOCKER_HOST'] ?? 'its usual socket', detail })
  }
  throw fail('image.not-found', { reference: names[0] ?? '', detail })
}

const lastLine = (text: string): string => text.trim().split('\n').at(-1) ?? ''
