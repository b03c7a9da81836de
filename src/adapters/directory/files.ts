import { mkdir, mkdtemp, open, readFile, realpath, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import type { Files } from '../../ports.ts'
import { codeOf } from './error-code.ts'

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
    realPath: (path) => realpath(resolve(directory, path)).catch(() => undefined),
    async write(path, chunks, head) {
      await mkdir(dirname(path), { recursive: true })
      await using file = await open(path, 'wx', 0o600)
      let bytes = 0
      try {
        for await (const chunk of chunks) {
          await file.appendFile(chunk) // `write` may write less than it is given
          bytes += chunk.length
        }
        if (head) {
          const start = await head()
          await file.write(start, 0, start.length, 0)
        }
      } catch (error) {
        await rm(path)
        throw error
      }
      return bytes
    },
    async temporaryFolder() {
      const path = await mkdtemp(join(tmpdir(), 'weighbridge-')) // mkdtemp makes it 0700
      return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) }
    },
  }
}

function isMissing(error: unknown): boolean {
  const code = codeOf(error)
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR'
}
