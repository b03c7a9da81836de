import { mkdir, rm, stat, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { CLASSIC, environmentOf } from '../support/engines.ts'
import { NONCE } from '../support/nonce.ts'
import { ownFolder } from '../support/own-folder.ts'
import { weighbridge } from '../support/programs.ts'
import { git, isolateGit } from '../support/repository.ts'
import { removeTestImages } from '../support/test-images.ts'
import { twoCommits, writeAll } from '../support/two-commits.ts'

const work = ownFolder()
const FILES = { Dockerfile: 'FROM scratch\nCOPY . /\n' }

beforeAll(isolateGit)
afterAll(() => removeTestImages(CLASSIC))

test('a context of the base that is a link to a folder of this machine is not read, and no program of the checkout runs', async () => {
  const outside = join(work, 'outside')
  await mkdir(outside)
  await writeAll(outside, { ...FILES, secret: 'of this machine' })
  const directory = await twoCommits(work, {
    files: { readme: '' },
    before: (checkout) => symlink(outside, join(checkout, 'context')),
    async change(checkout) {
      await rm(join(checkout, 'context'))
      await writeAll(join(checkout, 'context'), FILES)
    },
  })
  const ran = join(work, 'fsmonitor-ran')
  await git(directory, 'config', 'core.fsmonitor', `touch ${ran}; false`)
  const args = ['run', '--json', '--name', `outside-${NONCE}`, '--context', 'context', '--base', 'main']
  const { code, stdout, stderr } = await weighbridge(args, { cwd: directory, env: environmentOf(CLASSIC) })
  expect({ code, stderr }).toEqual({ code: 0, stderr: expect.anything() })
  expect(JSON.parse(stdout).baseline).toMatchObject({
    kind: 'none',
    reason: expect.stringMatching(/^context leads out of the base \w+ through a link$/),
  })
  expect(stdout).not.toMatch(/secret/)
  await expect(stat(ran)).rejects.toThrow('ENOENT')
})
