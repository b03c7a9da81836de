import { expect, test } from '@jest/globals'
import { contextTakers, takenSources } from '../../../../src/app/contexts/context-takers.ts'
import type { Files } from '../../../../src/ports.ts'
import { fakePorts } from '../../../support/ports.ts'
import { inputs } from '../../../support/shop.ts'
import type { World } from '../../../support/world.ts'

const OUT = { files: { '/ignore': 'dist' }, links: { '/repo/.dockerignore': '../ignore' } }
const COPY = 'FROM scratch\nCOPY . /\n'
const LAYOUT = ['--build-contexts', 'made=oci-layout://dist']

/** Whether a build can take a file, and what was read and listed to find out. */
async function taken(world: World, argv: readonly string[] = []) {
  const asked: string[] = []
  const { files } = fakePorts({ ...world, files: { '/repo/Dockerfile': COPY, ...world.files } }).ports
  const seen: Files = {
    ...files,
    read: (path) => (asked.push(path), files.read(path)),
    entries: (path) => (asked.push(path), files.entries(path)),
  }
  const { subject } = inputs(...argv).images[0]!
  if (subject.kind !== 'build') throw new Error('nothing is built')
  const tree = { directory: '/repo', translate: (path: string) => path }
  const sources = await takenSources(seen, subject.build, tree, [])
  const takers = await contextTakers(seen, subject.build, tree, sources)
  return { isTaken: takers.some((takes) => takes('/repo/dist/app') !== undefined), asked }
}

test.each<[string, World, readonly string[], boolean]>([
  ['that is left out', { files: { '/repo/.dockerignore': 'dist' } }, [], false],
  ['that only a file out of the context leaves out', OUT, [], true],
  [
    'that the Dockerfile’s own ignore file does not leave out',
    { files: { '/repo/Dockerfile.dockerignore': '', '/repo/.dockerignore': 'dist' } },
    [],
    true,
  ],
  [
    'of a layout, which has no ignore file',
    { files: { '/repo/Dockerfile': 'FROM scratch\nCOPY --from=made / /', '/repo/dist/.dockerignore': '*' } },
    LAYOUT,
    true,
  ],
])('whether a build takes a file %s', async (_, world, argv, expected) => {
  expect((await taken(world, argv)).isTaken).toBe(expected)
})

test('where no step names a context, no ignore file is read and no folder listed', async () => {
  const files = { '/repo/Dockerfile': 'FROM scratch', '/repo/.dockerignore': 'app' }
  expect(await taken({ files }, LAYOUT)).toEqual({ isTaken: false, asked: ['/repo/Dockerfile'] })
})
