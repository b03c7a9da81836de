import { lstat, readdir, readFile, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { fail } from '../../errors/errors.ts'
import type { ExportEntry, ImageExport } from '../../image/export-entry.ts'
import { parseJson } from '../../units/parse-json.ts'
import { fileChunks } from './file-chunks.ts'
import { blobPath, BLOBS, isAttestation, isConfig, isIndex, isManifest, type Descriptor } from '../../image/manifest.ts'
import { leadingTo } from '../../image/wanted.ts'

/** `built`: written by a build of this run. `wanted`: the name of one of its images. */
export interface Opening {
  readonly built: boolean
  readonly wanted?: string | undefined
  readonly cancelled: AbortSignal
}

/**
 * An OCI layout folder as a stream (image-layout.md): documents first, so that other images' layers are not read.
 * Throws `image.not-an-image` if it is not a layout. A missing blob is reported when it is needed.
 */
export async function openLayout(directory: string, { built, wanted, cancelled }: Opening): Promise<ImageExport> {
  const names = await readdir(directory)
  if (!names.includes('oci-layout') || !names.includes('index.json')) {
    throw fail('image.not-an-image', { name: directory, detail: 'the folder lacks oci-layout or index.json' })
  }
  const entries = layoutEntries(directory, { built, wanted, cancelled })
  return { name: directory, wanted, entries, blobsAreFinal: true, vouched: built }
}

/** Lowest layer first, one list per platform. Reads only documents. */
export async function layoutDiffIds(directory: string, digest: string): Promise<readonly (readonly string[])[]> {
  const document: unknown = await documentIn(directory, blobPath(digest))
  if (isConfig(document)) return [document.rootfs.diff_ids ?? []]
  if (isManifest(document)) return layoutDiffIds(directory, document.config.digest)
  if (!isIndex(document)) {
    throw fail('image.missing-blob', { name: directory, blob: digest, role: 'the image that was built' })
  }
  const manifests = document.manifests.filter((each) => !isAttestation(each))
  return (await Promise.all(manifests.map((each) => layoutDiffIds(directory, each.digest)))).flat()
}

async function* layoutEntries(directory: string, { built, wanted, cancelled }: Opening): AsyncGenerator<ExportEntry> {
  // Images that are built together share their blobs (files.ts, `linkFolder`).
  const folders = built ? [directory, join(directory, BLOBS)] : [directory]
  const seen = new Set<string>()
  const pending = ['index.json']
  for (const path of pending) {
    if (seen.has(path)) continue
    seen.add(path)
    const size = await regularFileSize(folders, join(directory, path))
    if (size === undefined) continue
    const part = { path: join(directory, path), start: 0, size }
    yield { path, size, body: fileChunks(part.path, cancelled), part }
    if (size > DOCUMENT_LIMIT) continue
    const below = referred(await documentIn(directory, path), path === 'index.json' ? wanted : undefined)
    for (const each of below) pending.push(each) // the loop continues with them
  }
}

/** Bytes; a smaller layer costs one more read, which finds no document. */
const DOCUMENT_LIMIT = 1024 * 1024

/** A symbolic link could lead to any file of this machine: only regular files inside these folders are read. */
async function regularFileSize(folders: readonly string[], path: string): Promise<number | undefined> {
  const stat = await lstat(path).catch(() => undefined)
  if (!stat?.isFile()) return undefined
  const [real, ...within] = await Promise.all([path, ...folders].map((each) => realpath(each)))
  return within.some((folder) => real!.startsWith(`${folder}/`)) ? stat.size : undefined
}

function referred(document: unknown, wanted: string | undefined): readonly string[] {
  if (isIndex(document)) return leadingTo(document.manifests, wanted).map(pathOf)
  return isManifest(document) ? [document.config, ...(document.layers ?? [])].map(pathOf) : []
}

const pathOf = ({ digest }: Descriptor): string => blobPath(digest)

async function documentIn(directory: string, path: string): Promise<unknown> {
  const bytes = await readFile(join(directory, path)).catch(() => Buffer.alloc(0))
  return bytes[0] === 0x7b ? parseJson(bytes.toString('utf8')) : undefined
}
