import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { expect, test } from '@jest/globals'
import { run } from '../../src/adapters/exec/process.ts'
import { temporaryFolder } from '../support/repository.ts'
import { resultsWorld } from '../support/results-world.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const world = resultsWorld()

/** Runs GitHub's own client in a workspace, like an action of a run; returns the result of its last call. */
async function withClient(workspace: string, call: string): Promise<unknown> {
  const script = `import * as cache from '@actions/cache'; console.log('\\nresult ' + JSON.stringify(await cache.${call}))`
  const { stdout, stderr } = await run(process.execPath, ['--input-type=module', '-e', script], {
    cwd: ROOT, // where the client is found
    env: {
      ACTIONS_CACHE_SERVICE_V2: 'true',
      ACTIONS_RESULTS_URL: world().service.url,
      ACTIONS_RUNTIME_TOKEN: 'main-token',
      GITHUB_WORKSPACE: workspace,
      RUNNER_TEMP: workspace,
      RUNNER_OS: 'Linux',
    },
  })
  const result = /^result (.*)$/m.exec(stdout)?.[1]
  if (result === undefined) throw new Error(stdout + stderr)
  return result === 'undefined' ? undefined : JSON.parse(result)
}

test('the service of these tests is one for GitHub’s own client, too', async () => {
  await using folder = await temporaryFolder()
  const data = join(folder.path, 'data')
  const file = join(data, 'file')
  await mkdir(data)
  await writeFile(file, 'what is kept\n'.repeat(10_000))
  const paths = JSON.stringify([data])

  expect(await withClient(folder.path, `restoreCache(${paths}, 'peer-1', ['peer-'])`)).toBeUndefined()
  expect(await withClient(folder.path, `saveCache(${paths}, 'peer-1')`)).toBe(1)
  expect(await withClient(folder.path, `saveCache(${paths}, 'peer-1')`)).toBe(-1) // 409: it exists already
  await rm(data, { recursive: true })
  expect(await withClient(folder.path, `restoreCache(${paths}, 'peer-2', ['peer-'])`)).toBe('peer-1')
  expect(await readFile(file, 'utf8')).toHaveLength(130_000)
  expect(world().service.requests.filter((each) => !each.startsWith('download'))).toEqual([
    'GetCacheEntryDownloadURL',
    'CreateCacheEntry',
    'PUT blob',
    'FinalizeCacheEntryUpload',
    'CreateCacheEntry',
    'GetCacheEntryDownloadURL',
  ])
})
