import { mkdir, mkdtemp, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { clearUp } from '../../src/adapters/runner/clear-up.ts'
import { runFolder } from '../../src/adapters/runner/run-folder.ts'
import { ownFolder } from '../support/own-folder.ts'

const folder = ownFolder()

test('a run tells the post step of its folder, and both remove it', async () => {
  process.env['GITHUB_STATE'] = join(folder, 'GITHUB_STATE')
  try {
    await writeFile(process.env['GITHUB_STATE'], '')
    const killed = await runFolder(folder)
    const [, path] = /^folder<<(?:.*)\n(.*)\n/.exec(await readFile(process.env['GITHUB_STATE'], 'utf8')) ?? []
    expect(path).toBe(killed.path)
    expect((await stat(killed.path)).mode & 0o777).toBe(0o700)
    await mkdir(join(killed.path, 'weighbridge-x'))
    await writeFile(join(killed.path, 'weighbridge-x', 'secret-0'), 's3cret')
    await clearUp({ STATE_folder: path, RUNNER_TEMP: folder })
    await expect(stat(killed.path)).rejects.toThrow('ENOENT')

    const ended = await runFolder(folder)
    await ended[Symbol.asyncDispose]()
    await expect(stat(ended.path)).rejects.toThrow('ENOENT')
    await clearUp({ STATE_folder: ended.path, RUNNER_TEMP: `${folder}/` })
  } finally {
    delete process.env['GITHUB_STATE']
  }
})

test.each([
  ['of another name', (own: string) => join(own, 'other')],
  ['below one of ours', (own: string) => join(own, 'weighbridge-a', 'weighbridge-b')],
  ['beside the temporary folder', (own: string) => join(own, '..', 'weighbridge-a')],
  ['by a way around', (own: string) => `${own}/other/../weighbridge-a`],
  ['by no whole path', () => 'weighbridge-a'],
  ['of an empty name', () => ''],
])('the post step removes no folder %s', async (_, pathIn) => {
  const own = await mkdtemp(join(folder, 'temp-'))
  for (const each of ['other', 'weighbridge-a/weighbridge-b', '../weighbridge-a']) {
    await mkdir(join(own, each), { recursive: true })
  }
  await clearUp({ STATE_folder: pathIn(own), RUNNER_TEMP: own })
  expect((await readdir(own, { recursive: true })).toSorted()).toEqual([
    'other',
    'weighbridge-a',
    'weighbridge-a/weighbridge-b',
  ])
  expect(await readdir(folder)).toContain('weighbridge-a')
})
