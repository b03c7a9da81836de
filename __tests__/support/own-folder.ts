import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from '@jest/globals'

/** A folder of a test file or a `describe`, by its real path. It is removed after the last test, whatever failed. */
export function ownFolder(): string {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'weighbridge-test-')))
  afterAll(() => rmSync(path, { recursive: true, force: true }))
  return path
}

/** New paths in such a folder. */
export interface OwnPaths {
  /** An unused path. */
  readonly newPath: () => string
  /** The path of a new file with this content. */
  readonly file: (content: string | Buffer) => Promise<string>
}

export function ownPaths(): OwnPaths {
  const folder = ownFolder()
  let made = 0
  const newPath = (): string => join(folder, `${(made += 1)}`)
  return {
    newPath,
    async file(content) {
      const path = newPath()
      await writeFile(path, content)
      return path
    },
  }
}
