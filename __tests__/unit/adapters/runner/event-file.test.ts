import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { readEvent } from '../../../../src/adapters/runner/event.ts'
import { ownFolder } from '../../../support/own-folder.ts'

const B = 'b'.repeat(40)
const read = (path: string) => readEvent({ GITHUB_EVENT_NAME: 'push', GITHUB_EVENT_PATH: path, GITHUB_SHA: B })

describe('the event file', () => {
  const folder = ownFolder()

  test.each([
    ['', 'which is empty'],
    ['\n', 'which is empty'],
    ['{"before": ', 'which is not JSON'],
  ])('that holds %j is an error of the catalogue', async (text, problem) => {
    const path = join(folder, 'event.json')
    writeFileSync(path, text)
    await expect(read(path)).rejects.toMatchObject({
      code: 'run.environment',
      exit: 2,
      message: expect.stringContaining(`GITHUB_EVENT_PATH names ${path}, ${problem}`),
    })
  })

  test.each<[string, (path: string) => void, string]>([
    ['is a folder', (path) => mkdirSync(path), 'EISDIR'],
    ['is a link to itself', (path) => symlinkSync(path, path), 'ELOOP'],
    ['is a pipe', (path) => execFileSync('mkfifo', [path]), 'it is a pipe, not a file'],
    ['lies below a file', (path) => writeFileSync(dirname(path), ''), 'ENOTDIR'],
  ])('that %s is one, too', async (_, make, code) => {
    const path = join(folder, code, 'event.json')
    if (code !== 'ENOTDIR') mkdirSync(dirname(path))
    make(path)
    await expect(read(path)).rejects.toMatchObject({
      code: 'run.environment',
      exit: 2,
      message: expect.stringContaining(`GITHUB_EVENT_PATH names ${path}, which cannot be read (${code})`),
    })
  })

  test('that is not there tells nothing', async () => {
    expect(await read(join(folder, 'nowhere'))).toMatchObject({ kind: 'push', before: null, commit: B })
    expect(await read('')).toMatchObject({ kind: 'push', before: null, commit: B })
  })
})
