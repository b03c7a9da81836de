import type { Dirent } from 'node:fs'
import { open, readdir, readlink, realpath, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { Files, FolderEntry } from '../../ports.ts'
import { privateFolder } from '../exec/private-folder.ts'
import { codeOf } from '../exec/error-code.ts'
import { makeFolder } from './make-folder.ts'
import { allOf, openFile } from '../exec/open-file.ts'
import { pipeStream } from '../exec/pipe-stream.ts'
import { readBelow } from './read-below.ts'

const kindOf = (entry: Dirent): FolderEntry['kind'] =>
  entry.isSymbolicLink() ? 'link' : entry.isDirectory() ? 'folder' : 'file'

/** `directory` and `temporary` are absolute. `cancelled` ends reading a pipe. */
export function userFiles(directory: string, temporary: string, cancelled: AbortSignal): Files {
  return {
    directory,
    temporary,
    read: readBelow(directory),
    async pipe(path, most) {
      const at = resolve(directory, path)
      if (!(await stat(at).catch(() => undefined))?.isFIFO()) return undefined
      try {
        return await allOf(pipeStream(await openFile(at), cancelled), most)
      } catch (error) {
        cancelled.throwIfAborted()
        if (codeOf(error) !== undefined) throw error
        return 'longer'
      }
    },
    replace: (path, text) => writeFile(resolve(directory, path), text),
    async isDirectory(path) {
      return (await stat(resolve(directory, path)).catch(() => undefined))?.isDirectory() ?? false
    },
    async isEmpty(path) {
      return (await readdir(resolve(directory, path)).catch(() => undefined))?.length === 0
    },
    async entries(path) {
      const entries = await readdir(resolve(directory, path), { withFileTypes: true }).catch(() => [])
      return entries.map((entry) => ({ name: entry.name, kind: kindOf(entry) }))
    },
    realPath: (path) => realpath(resolve(directory, path)).catch(() => undefined),
    linkText: (path) => readlink(resolve(directory, path)).catch(() => undefined),
    async write(path, chunks, head) {
      await makeFolder(dirname(path))
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
    async linkFolder(path, target) {
      await Promise.all([makeFolder(dirname(path)), makeFolder(target)])
      await symlink(target, path)
    },
    async temporaryFolder() {
      const path = await privateFolder(temporary)
      return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) }
    },
  }
}
