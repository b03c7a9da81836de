import { dirname, relative } from 'node:path'
import { fail } from '../errors.ts'
import type { Files } from '../ports.ts'
import type { Bytes } from '../units/bytes.ts'
import { climbs } from './through-links.ts'

/**
 * The text of an ignore file; undefined where there is none, or a link that leads out of its folder: the builder is given that
 * folder, and finds nothing there (tonistiigi/fsutil, followlinks.go). Throws `input.ignore-file`: a build could take what it
 * leaves out.
 */
export async function readIgnore(files: Files, path: string): Promise<string | undefined> {
  const folder = dirname(path)
  const real = await files.realPath(path)
  if (real !== undefined && climbs(relative((await files.realPath(folder)) ?? folder, real))) return undefined
  return files.read(path, LONGEST).catch((error: unknown) => {
    throw fail('input.ignore-file', { path, detail: error instanceof Error ? error.message : '' }, error)
  })
}

/** Half a million patterns at most, which are read in 5 s; 16 MiB of them would take minutes and GBs. */
const LONGEST: Bytes = 1024 * 1024
