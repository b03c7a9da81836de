import { mkdtempSync, readdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { ignoreFileOf } from '../../src/app/contexts/context-ignore.ts'
import { ownTree } from '../../src/plan/base-plan.ts'
import { userFiles } from '../../src/adapters/directory/files.ts'
import { CLASSIC, docker } from '../support/engines.ts'
import { buildOf } from '../support/inputs.ts'
import { nonce } from '../support/nonce.ts'
import { ownFolder } from '../support/own-folder.ts'
import { writeAll, type Files } from '../support/two-commits.ts'

const folder = ownFolder()
const NAMES = ['a', 'b', 'c']
const COPY = `FROM scratch\nCOPY . /${nonce()}/\n`

interface Case {
  readonly files: Files
  /** Targets of links, by path. */
  readonly links?: { readonly [path: string]: string }
}

// Each ignore file leaves out one name, so the missing name tells which file was read.
test.each<[string, Case, string]>([
  [
    'a Dockerfile in lower case',
    { files: { dockerfile: COPY, 'Dockerfile.dockerignore': 'a', '.dockerignore': 'b' } },
    'b',
  ],
  [
    'a Dockerfile in lower case beside a link that leads nowhere',
    {
      files: { dockerfile: COPY, 'Dockerfile.dockerignore': 'a', 'dockerfile.dockerignore': 'b' },
      links: { Dockerfile: 'nowhere' },
    },
    'a',
  ],
  ['an empty one', { files: { Dockerfile: COPY, 'Dockerfile.dockerignore': '', '.dockerignore': 'b' } }, ''],
  [
    'a folder in the place of one',
    { files: { Dockerfile: COPY, 'Dockerfile.dockerignore/x': '', '.dockerignore': 'b' } },
    'b',
  ],
  [
    'a link out of the context',
    { files: { Dockerfile: COPY, '../shared/ignore': 'a' }, links: { '.dockerignore': '../shared/ignore' } },
    '',
  ],
  [
    'a link that would lead out of the context',
    {
      files: { Dockerfile: COPY, '../shared/ignore': 'a', 'shared/ignore': 'b' },
      links: { '.dockerignore': '../shared/ignore' },
    },
    'b',
  ],
  [
    'an absolute link through another',
    { files: { Dockerfile: COPY, 'x/ignore': 'b' }, links: { '.dockerignore': '/y/ignore', y: '../x' } },
    'b',
  ],
  ['a link to itself', { files: { Dockerfile: COPY }, links: { '.dockerignore': '.dockerignore' } }, ''],
  [
    'a link to what is a pattern',
    { files: { Dockerfile: COPY, 'ignore[1]': 'a', ignore1: 'b' }, links: { '.dockerignore': 'ignore[1]' } },
    '',
  ],
])('the builder reads as we do: %s', async (_, { files, links = {} }, expected) => {
  const directory = join(mkdtempSync(join(folder, 'case-')), 'svc')
  await writeAll(directory, { ...files, ...Object.fromEntries(NAMES.map((name) => [name, name])) })
  for (const [path, text] of Object.entries(links)) symlinkSync(text, join(directory, path))
  const dest = mkdtempSync(join(folder, 'image-'))
  docker(CLASSIC, 'buildx', 'build', '--quiet', '--output', `type=local,dest=${dest}`, directory)
  const copied = new Set(readdirSync(dest).flatMap((name) => readdirSync(join(dest, name))))
  expect(NAMES.filter((name) => !copied.has(name)).join('\n')).toBe(expected)

  const tree = ownTree(directory)
  const { text } = await ignoreFileOf(userFiles(directory, folder, new AbortController().signal), directory, {
    inputs: buildOf({}),
    tree,
  })
  expect(text).toBe(expected)
})
