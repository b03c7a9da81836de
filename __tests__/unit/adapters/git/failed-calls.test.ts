import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { indexEntries } from '../../../../src/adapters/git/index-entries.ts'
import { largeFiles } from '../../../../src/adapters/git/large-files.ts'
import type { Git } from '../../../../src/adapters/git/git.ts'
import { mergeBase } from '../../../../src/adapters/git/merge-base.ts'
import type { Repository } from '../../../../src/adapters/git/repository.ts'
import { ownFolder } from '../../../support/own-folder.ts'

const folder = ownFolder()

/** Prints something, and fails all the same. */
const failing: Git = async () => ({ code: 128, stdout: '', stderr: 'hint: look\nfatal: index file corrupt\n' })
const place = { root: '/app', prefix: '', gitDirectory: '', commonDirectory: '', objectFormat: 'sha1' }

test.each([
  ['an index', () => indexEntries(failing, {})],
  ['the files of Git LFS', () => largeFiles({ git: failing, place, audience: 'command line' })],
])('%s that git cannot read is not an empty one', async (_, read) => {
  await expect(read()).rejects.toThrow(/^index file corrupt$/)
})

test('a shallow history that git cannot list is not one without a cut', async () => {
  const commit = 'c'.repeat(40)
  await writeFile(join(folder, 'shallow'), `${commit}\n`)
  const history: Git = async (args, options) =>
    args[0] === 'rev-list' ? failing(args, options) : { code: 0, stdout: commit, stderr: '' }
  const repository: Repository = {
    directory: place.root,
    place,
    store: { directory: folder, objects: folder },
    own: undefined,
    isOurs: () => false,
    git: failing,
    history,
    access: { token: '', server: '' },
    cancelled: undefined,
    audience: 'command line',
    oneAtATime: (work) => work(),
  }
  expect(await mergeBase(repository, 'a'.repeat(40), 'b'.repeat(40))).toEqual({
    kind: 'miss',
    reason: 'the history of this shallow clone cannot be read: index file corrupt',
  })
})
