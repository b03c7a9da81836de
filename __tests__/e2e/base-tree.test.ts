import { mkdir, readFile, rm, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { appearance } from '../support/commit-world.ts'
import { CLASSIC, CONTAINERD, environmentOf, type Engine } from '../support/engines.ts'
import { NONCE } from '../support/nonce.ts'
import { ownFolder } from '../support/own-folder.ts'
import { runAction, weighbridge } from '../support/programs.ts'
import { git, isolateGit } from '../support/repository.ts'
import { removeTestImages } from '../support/test-images.ts'
import { commit, twoCommits, WHOLE, writeAll, type TwoCommits } from '../support/two-commits.ts'

const work = ownFolder()
/** A library of two commits: `small`, and one that is 1000 bytes heavier. */
const library = join(work, 'library')

beforeAll(async () => {
  isolateGit()
  await git(work, 'init', '--quiet', library)
  await writeAll(library, { 'lib.c': 100 })
  await commit(library, 'small')
  await git(library, 'tag', 'small')
  await writeAll(library, { 'lib.c': 1100 })
  await commit(library, 'large')
  await git(library, 'tag', 'large')
})
afterAll(() => removeTestImages(CLASSIC, CONTAINERD))

const POINTER = 'version https://git-lfs.github.com/spec/v1\noid sha256:e3b0\nsize 5\n'

const adds = (bytes: number) => (directory: string) => writeAll(directory, { added: bytes })
const withLibrary = async (directory: string): Promise<void> => {
  await git(directory, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', library, 'lib')
  await git(join(directory, 'lib'), 'checkout', '--quiet', 'small')
}

/** Issue 11, heading 1: each with what it grew by, and what lies beside the commit and is taken into the image. */
const CASES: readonly (TwoCommits & {
  readonly name: string
  readonly delta: number
  readonly beside: readonly string[]
})[] = [
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
  { name: 'a submodule that stays', files: WHOLE, before: withLibrary, change: adds(3), delta: 3, beside: [] },
  {
    name: 'a submodule that changes',
    files: WHOLE,
    before: withLibrary,
    change: (directory) => git(join(directory, 'lib'), 'checkout', '--quiet', 'large'),
    delta: 1000,
    beside: [],
  },
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
    around: (directory) => git(directory, 'clone', '--quiet', library, 'nested'),
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
    name: 'all of the repository',
    files: { Dockerfile: 'FROM scratch\nCOPY . /src\n', data: 2_000_000 },
    change: adds(7),
    delta: 7,
    beside: [],
  },
  {
    name: 'the repository alone',
    files: { Dockerfile: 'FROM scratch\nCOPY .git /src/.git\n' },
    change: adds(7),
    delta: 0,
    beside: [],
  },
]

/** A run of the command line on the change, with an empty cache folder unless one is given. */
async function compared(directory: string, engine: Engine, cache = `${directory}-cache`) {
  const args = ['run', '--json', '--name', `shop-${NONCE}`, '--base', 'main', '--max-growth', '100kB']
  const ended = await weighbridge(args, { cwd: directory, env: { ...environmentOf(engine), XDG_CACHE_HOME: cache } })
  const report = JSON.parse(ended.stdout || '{}')
  return { ...ended, report, image: report.comparison?.images?.[0] }
}

describe.each([CLASSIC, CONTAINERD])('the two sides are made of the same files: $name', (engine) => {
  test.each(CASES)('$name', async ({ delta, beside, ...made }) => {
    const directory = await twoCommits(work, made)
    const before = await appearance(directory)
    const { code, report, image, stderr } = await compared(directory, engine)
    expect({ kind: report.baseline?.kind, stderr }).toEqual({ kind: 'baseline', stderr: expect.anything() })
    expect(image.metrics[0]).toMatchObject({ metric: 'unpacked', delta })
    expect((report.baseline.beside?.heaviest ?? []).map(({ path }: { path: string }) => path)).toEqual(beside)
    expect(code).toBe(delta > 100_000 ? 1 : 0)
    expect(JSON.stringify(image)).not.toMatch(/\.git\/objects/)
    expect(await appearance(directory)).toEqual(before)
  })

  test('repository data is named as what it is', async () => {
    const files = { Dockerfile: 'FROM scratch\nCOPY . /src\n' }
    const { report } = await compared(await twoCommits(work, { files, change: adds(1) }), engine)
    expect(report.notes.join()).toMatch(/of repository data \(\/src\/\.git\), .* name \.git in \.dockerignore/)
  })

  test('a second run of a tree that did not change is all cached, and gives the same image', async () => {
    const files = { Dockerfile: 'FROM scratch\nCOPY . /src\n' }
    const directory = await twoCommits(work, { files, change: adds(1) })
    const runs = [await compared(directory, engine), await compared(directory, engine)]
    const [first, second] = runs.map(({ report }) => report.images[0])
    expect(second.configDigest).toBe(first.configDigest)
    const copies = second.build.vertices.filter(({ name }: { name: string }) => name.includes('COPY'))
    expect(copies).toEqual([expect.objectContaining({ cached: true })])
    expect(runs[1]!.report.baseline.source).toBe('record')
  })

  test('in the action, growth through files beside is not checked', async () => {
    const [made] = CASES
    const outcome = await outcomeInAction(await twoCommits(work, made!), engine, {})
    expect(outcome).toMatchObject({
      status: 'skip',
      reason: expect.stringMatching(/dist\/bundle\.js \(700 kB\) lies beside/),
    })
  })

  test('what "prepare" makes is of each side, and checked', async () => {
    const made = {
      files: { Dockerfile: 'FROM scratch\nCOPY dist /\n', '.gitignore': 'dist/\n', size: '1000' },
      change: (directory: string) => writeAll(directory, { size: '5000' }),
    }
    const prepare = 'mkdir -p dist\nhead -c $(cat size) /dev/zero > dist/app'
    const directory = await twoCommits(work, made)
    const outcome = await outcomeInAction(directory, engine, { prepare, 'max-growth': '4000B' })
    expect(outcome).toMatchObject({ status: 'pass', actual: 5000, allowed: 5000 })
    expect((await readFile(join(directory, 'dist/app'))).length).toBe(5000)
  })
})

async function outcomeInAction(directory: string, engine: Engine, inputs: Readonly<Record<string, string>>) {
  await mkdir(`${directory}-home`)
  const ended = await runAction({
    workspace: directory,
    inputs: { context: '.', name: `shop-${NONCE}`, base: 'main', 'max-growth': '100kB', ...inputs },
    event: { name: 'workflow_dispatch', payload: {} },
    repository: 'acme/shop',
    apiUrl: 'http://127.0.0.1:9',
    serverUrl: 'http://127.0.0.1:9',
    env: { ...environmentOf(engine), XDG_CACHE_HOME: `${directory}-home` },
  })
  const report = JSON.parse(ended.outputs.get('report-json') ?? '{}')
  expect({ code: ended.code, kind: report.comparison?.kind, stdout: ended.stdout }).toMatchObject({
    code: 0,
    kind: 'compared',
  })
  return report.verdict.images[0].outcomes[0]
}
