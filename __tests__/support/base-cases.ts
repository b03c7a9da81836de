import { rm, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { git } from './repository.ts'
import { commit, WHOLE, writeAll, type TwoCommits } from './two-commits.ts'

/** A library of two commits, in a folder yet to be made: `small`, and `large`, which has 1000 bytes more. */
export async function makeLibrary(parent: string, library: string): Promise<void> {
  await git(parent, 'init', '--quiet', library)
  for (const [tag, bytes] of [
    ['small', 100],
    ['large', 1100],
  ] as const) {
    await writeAll(library, { 'lib.c': bytes })
    await commit(library, tag)
    await git(library, 'tag', tag)
  }
}

/** Makes the library a submodule, at `small`. */
export const withLibrary =
  (library: string) =>
  async (directory: string): Promise<void> => {
    await git(directory, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', library, 'lib')
    await git(join(directory, 'lib'), 'checkout', '--quiet', 'small')
  }

/** A change that adds a file of so many bytes. */
export const adds = (bytes: number) => (directory: string) => writeAll(directory, { added: bytes })

/** A checkout, how much it grew, and the uncommitted files that the image gets. */
export interface BaseCase extends TwoCommits {
  readonly name: string
  readonly delta: number
  readonly beside: readonly string[]
}

const POINTER = 'version https://git-lfs.github.com/spec/v1\noid sha256:e3b0\nsize 5\n'

/** One case of each kind in issue 11, heading 1. */
export const baseKinds = (library: string): readonly BaseCase[] => [
  {
    name: 'what is made and ignored',
    files: { ...WHOLE, '.gitignore': 'dist/\n' },
    change: adds(2),
    around: (directory) => writeAll(directory, { 'dist/bundle.js': 700_000 }),
    delta: 2,
    beside: ['dist/bundle.js'],
  },
  {
    name: 'what was removed',
    files: { ...WHOLE, 'testdata/large': 900_000 },
    change: adds(800_000),
    around: (directory) => rm(join(directory, 'testdata'), { recursive: true }),
    delta: 800_000,
    beside: [],
  },
  {
    name: 'a submodule that changes',
    files: WHOLE,
    before: withLibrary(library),
    change: (directory) => git(join(directory, 'lib'), 'checkout', '--quiet', 'large'),
    delta: 1000,
    beside: [],
  },
  {
    name: 'a link that a wild card matches',
    files: { Dockerfile: 'FROM scratch\nCOPY d*/app added* /src/\n', '.gitignore': 'build/\n' },
    before: (directory) => symlink('build', join(directory, 'dist')),
    change: adds(2),
    around: (directory) => writeAll(directory, { 'build/app': 700_000 }),
    delta: 2,
    beside: ['build/app'],
  },
  {
    name: 'all of the repository',
    files: { Dockerfile: 'FROM scratch\nCOPY . /src\n', data: 2_000_000 },
    change: adds(7),
    delta: 7,
    beside: [],
  },
]

/** Other cases of these kinds. */
export const baseVariants = (library: string): readonly BaseCase[] => [
  { name: 'a submodule that stays', files: WHOLE, before: withLibrary(library), change: adds(3), delta: 3, beside: [] },
  {
    name: 'pointers of Git LFS',
    files: { ...WHOLE, '.gitattributes': '*.bin filter=lfs\n', 'model.bin': POINTER },
    change: adds(5),
    delta: 5,
    beside: [],
  },
  {
    name: 'links',
    files: { ...WHOLE, 'a/file': 10 },
    change: adds(4),
    around: async (directory) => {
      await symlink('a/file', join(directory, 'to-file'))
      await symlink('a', join(directory, 'to-folder'))
    },
    delta: 4,
    beside: [],
  },
  {
    name: 'a repository within',
    files: WHOLE,
    change: adds(6),
    around: async (directory) => {
      await git(directory, 'clone', '--quiet', library, 'nested')
      await writeAll(directory, { 'nested/lib.c': 100_000 })
    },
    delta: 6,
    beside: ['nested/lib.c'],
  },
  {
    name: 'a sparse checkout',
    files: { ...WHOLE, 'docs/book': 500_000 },
    change: adds(7),
    around: (directory) => git(directory, 'sparse-checkout', 'set', '--no-cone', '/*', '!/docs/'),
    delta: 7,
    beside: [],
  },
  {
    name: 'what git says of it in a build',
    files: {
      Dockerfile:
        'FROM golang:1.23 AS told\nCOPY . /src\nRUN git -C /src describe --always --dirty >/told\n' +
        'FROM scratch\nCOPY --from=told /told /\n',
    },
    change: adds(7),
    delta: 0,
    beside: [],
  },
]
