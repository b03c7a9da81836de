import { resolve } from 'node:path'
import type { Files } from '../../ports.ts'
import { codeOf } from '../exec/error-code.ts'
import { readText } from '../exec/open-file.ts'

/** Reads files by their path from a folder. Apart from other uses of files, as it comes before them (docs/design.md, "The start"). */
export function readBelow(directory: string): Files['read'] {
  return async (path, most) => {
    try {
      return await readText(resolve(directory, path), most)
    } catch (error) {
      if (isMissing(error)) return undefined
      throw error
    }
  }
}

const isMissing = (error: unknown): boolean => MISSING.has(codeOf(error))

/** BuildKit also treats a link to itself (ELOOP) as no file. */
const MISSING: ReadonlySet<unknown> = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'ELOOP', 'ENAMETOOLONG'])
