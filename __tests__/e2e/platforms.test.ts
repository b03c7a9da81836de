import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { CONTAINER, environmentOf } from '../support/engines.ts'
import { NOBODY } from '../support/loopback.ts'
import { NONCE } from '../support/nonce.ts'
import { ownFolder } from '../support/own-folder.ts'
import { runAction } from '../support/programs.ts'
import { git } from '../support/repository.ts'

const DOCKERFILE = 'FROM scratch\nARG TARGETARCH\nCOPY $TARGETARCH /\n'
const folder = join(ownFolder(), 'shop')

/** Commits a program of so many bytes for each platform; returns the commit. */
async function commit(bytes: { readonly amd64: number; readonly arm64: number }): Promise<string> {
  await writeFile(join(folder, 'Dockerfile'), DOCKERFILE)
  for (const [name, size] of Object.entries(bytes)) {
    await mkdir(join(folder, name), { recursive: true })
    await writeFile(join(folder, name, 'app'), `${NONCE}${name}`.padEnd(size))
  }
  await git(folder, 'add', '--all')
  await git(folder, 'commit', '--quiet', '--message', JSON.stringify(bytes))
  return git(folder, 'rev-parse', 'HEAD')
}

test('several platforms: each is told by its name, and the outputs are those of the heaviest', async () => {
  await git('/', 'init', '--quiet', '--initial-branch=main', folder)
  const base = await commit({ amd64: 10_000, arm64: 20_000 })
  await commit({ amd64: 11_000, arm64: 23_000 })
  const { code, outputs, summary, stdout } = await runAction({
    workspace: folder,
    inputs: {
      builder: CONTAINER.builder,
      context: '.',
      platforms: 'linux/amd64,linux/arm64',
      base,
      'max-growth': '2500B',
      comment: 'never',
    },
    event: { name: 'schedule', payload: {} },
    repository: 'acme/shop',
    apiUrl: `http://${NOBODY}`,
    serverUrl: 'https://github.com',
    env: environmentOf(CONTAINER),
  })
  expect({ code, stdout }).toEqual({ code: 1, stdout: expect.stringContaining('Why shop (linux/arm64) grew') })
  expect(summary).toMatch(/^### ❌ Image size: .*; 1 image, 2 platforms, 1 of 2 breaks its budget$/m)
  const titles = [...summary.matchAll(/<summary>(Why .*)<\/summary>/g)].map(([, title]) => title)
  expect(titles).toEqual(['Why shop (linux/arm64) grew', 'Why shop (linux/amd64) grew'])
  const { 'containerimage.digest': index } = JSON.parse(outputs.get('metadata')!)
  expect(Object.fromEntries(outputs)).toMatchObject({
    'unpacked-bytes': '23000',
    'rootfs-bytes': '23000',
    'delta-bytes': '3000',
    'delta-percent': '15',
    imageid: index,
    digest: index,
  })
})
