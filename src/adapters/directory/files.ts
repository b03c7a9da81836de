import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Files } from '../../ports.ts'

/** The user's files, with relative paths from `directory` (absolute). */
export function userFiles(directory: string): Files {
  return {
    directory,
    async read(path) {
      try {
        return await readFile(resolve(directory, path), 'utf8')
      } catch (error) {
        if (isMissing(error)) return undefined
        throw error
      }
    },
    async isDirectory(path) {
      return (await stat(resolve(directory, path)).catch(() => undefined))?.isDirectory() ?? false
    },
    async temporaryFolder() {
      const path = await mkdtemp(join(tmpdir(), 'weighbridge-')) // mkdtemp makes it 0700
      return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) }
    },
  }
}

function isMissing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR'
}
