import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Files } from './images.ts'
import { tar } from './tar.ts'

/** Writes the files of an image into a folder, with their folders. */
export async function writeFiles(directory: string, files: Files): Promise<void> {
  for (const [path, bytes] of files) {
    await mkdir(dirname(join(directory, path)), { recursive: true })
    await writeFile(join(directory, path), bytes)
  }
}

/** The same files as one archive. */
export const tarOf = (files: Files): Buffer => tar(...[...files].map(([path, content]) => ({ path, content })))
