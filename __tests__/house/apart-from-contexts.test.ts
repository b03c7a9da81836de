import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { expect, test } from '@jest/globals'
import { fakeDocker, INSPECT, type FakeDocker } from '../support/fake-docker.ts'
import { ownFolder } from '../support/own-folder.ts'
import { NODE_24, start, type Ended } from '../support/programs.ts'
import { git } from '../support/repository.ts'

const DIST = resolve(import.meta.dirname, '../../dist')
const folder = ownFolder()

let made = 0
/** A repository that is copied into its image, with a folder `tmp`, and a link to that folder from outside. */
async function shop(files: Readonly<Record<string, string>>): Promise<string> {
  const directory = join(folder, `shop-${(made += 1)}`)
  await git('/', 'init', '--quiet', directory)
  for (const [name, text] of Object.entries({ Dockerfile: 'FROM scratch\nCOPY . /app\n', ...files })) {
    await writeFile(join(directory, name), text)
  }
  await git(directory, 'add', '--all')
  await git(directory, 'commit', '--quiet', '--message', 'one')
  await mkdir(join(directory, 'tmp'))
  await symlink(join(directory, 'tmp'), `${directory}-tmp`)
  return directory
}

/** The builder: lists the context except its `.git`, and fails. */
const LISTING = {
  inspect: INSPECT,
  build: { code: 1, meanwhile: 'find . -path ./.git -prune -o -print >"$here/context"' },
}

const contextOf = async ({ folder: here }: FakeDocker): Promise<readonly string[]> =>
  (await readFile(join(here, 'context'), 'utf8')).trim().split('\n').toSorted()

type Run = (directory: string, temporary: string, cache: string) => Promise<Ended>

const RUNS: readonly (readonly [string, Run])[] = [
  [
    'the command line',
    (cwd, TMPDIR, XDG_CACHE_HOME) =>
      start(process.execPath, [join(DIST, 'cli/index.js'), 'run', '--secrets', 'a=s3cret', '--name', 'shop'], {
        cwd,
        env: { ...process.env, TMPDIR, XDG_CACHE_HOME },
      }),
  ],
  [
    'the action',
    (cwd, RUNNER_TEMP, XDG_CACHE_HOME) => {
      const inputs = { INPUT_CONTEXT: '.', INPUT_NAME: 'shop', INPUT_SECRETS: 'a=s3cret', INPUT_COMMENT: 'never' }
      const env = { ...process.env, ...inputs, RUNNER_TEMP, XDG_CACHE_HOME }
      return start(NODE_24, [join(DIST, 'main/index.js')], { cwd, env })
    },
  ],
]

test.each(RUNS)('%s builds nothing where that takes its temporary folder, also through a link', async (_, run) => {
  const directory = await shop({})
  for (const temporary of [join(directory, 'tmp'), `${directory}-tmp`]) {
    await using docker = await fakeDocker(LISTING)
    const { code, stdout, stderr } = await run(directory, temporary, join(folder, 'cache'))
    expect(stdout + stderr).toContain('lies in the context "."')
    expect(code).toBe(2)
    expect((await docker.calls()).filter(([, command]) => command === 'build')).toEqual([])
  }
})

test.each(RUNS)('%s builds where the ignore file leaves that out', async (_, run) => {
  const directory = await shop({ '.dockerignore': 'tmp\n' })
  await using docker = await fakeDocker(LISTING)
  const { stdout, stderr } = await run(directory, join(directory, 'tmp'), join(folder, 'cache'))
  expect(stdout + stderr).not.toContain('lies in the context')
  expect(await contextOf(docker)).toContain('./Dockerfile')
})

test.each(RUNS)('%s leaves no file in a context that the cache folder is in', async (_, run) => {
  const directory = await shop({})
  await using docker = await fakeDocker(LISTING)
  await run(directory, folder, join(directory, '.cache'))
  expect(await contextOf(docker)).toEqual(['.', './Dockerfile', './tmp'])
  expect((await readdir(directory)).toSorted()).toEqual(['.git', 'Dockerfile', 'tmp'])
})
