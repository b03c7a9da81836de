import { archiveEntries } from '../../image/archive-entries.ts'
import type { ImageExport } from '../../image/export-entry.ts'
import { fail } from '../../errors.ts'
import { CommandFailed, stream } from '../exec/process.ts'
import { docker } from './docker.ts'

/**
 * An image of the engine as a stream: `docker save`, which both stores answer. The classic store gives uncompressed
 * layers, the containerd store the blobs as they were pushed or built.
 * Throws `image.not-found`, `engine.missing`, `engine.unreachable`, and `image.export` when the engine fails half-way.
 */
export async function openEngineImage(reference: string): Promise<ImageExport> {
  await mustExist(reference)
  return {
    name: reference,
    entries: archiveEntries(reference, saved(reference)),
    blobsAreFinal: false,
  }
}

async function* saved(reference: string): AsyncGenerator<Uint8Array> {
  try {
    yield* stream('docker', ['image', 'save', '--', reference])
  } catch (error) {
    if (!(error instanceof CommandFailed)) throw error
    throw fail('image.export', { reference, detail: lastLine(error.stderr) }, error)
  }
}

async function mustExist(reference: string): Promise<void> {
  const { code, stderr } = await docker(['image', 'inspect', '--format', '{{.Id}}', '--', reference])
  if (code === 0) return
  const detail = lastLine(stderr)
  if (/cannot connect|error during connect|permission denied/i.test(detail)) {
    throw fail('engine.unreachable', { endpoint: process.env['DOCKER_HOST'] ?? 'its usual socket', detail })
  }
  throw fail('image.not-found', { reference, detail })
}

/** The diffIDs of an image of the engine, lowest layer first. Throws `image.not-found`. */
export async function engineDiffIds(reference: string): Promise<readonly string[]> {
  const { code, stdout, stderr } = await docker([
    'image',
    'inspect',
    '--format',
    '{{json .RootFS.Layers}}',
    '--',
    reference,
  ])
  if (code !== 0) throw fail('image.not-found', { reference, detail: lastLine(stderr) })
  const layers: unknown = JSON.parse(stdout)
  return Array.isArray(layers) ? layers.map(String) : []
}

/**
 * Removes an image that has neither a name nor a digest it was pulled by, so that it can only be ours. One that a
 * container uses stays: the engine refuses by itself.
 */
export async function discardEngineImage(imageId: string): Promise<void> {
  const named = await docker(['image', 'inspect', '--format', '{{len .RepoTags}} {{len .RepoDigests}}', '--', imageId])
  if (named.code === 0 && named.stdout.trim() === '0 0') await docker(['image', 'rm', '--', imageId])
}

const lastLine = (text: string): string => text.trim().split('\n').at(-1) ?? ''
