import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from '@jest/globals'

/** A folder of a file of tests, or of a `describe`, by its real path. It is removed after the last test, whatever failed. */
export function ownFolder(): string {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'weighbridge-test-')))
  afterAll(() => rmSync(path, { recursive: true, force: true }))
  return path
}
