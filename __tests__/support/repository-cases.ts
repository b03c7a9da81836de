import { mkdtemp, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { adds, type BaseCase } from './base-cases.ts'
import { docker, type Engine } from './engines.ts'
import { imageName } from './test-images.ts'
import { writeAll, type Files } from './two-commits.ts'

/** A base image that defines places: a directory, variables, and links. */
const PLACES = imageName('places')

/** Makes that image; `parent` is a folder for its context. */
export async function makePlaces(parent: string, engine: Engine): Promise<void> {
  const folder = await mkdtemp(join(parent, 'places-'))
  const Dockerfile = 'FROM scratch\nCOPY root/ /\nENV APP_HOME=/home/app META=/data/.git\nWORKDIR /go\n'
  await writeAll(folder, { Dockerfile, 'root/srv/file': 1, 'root/data/.git/file': 1 })
  await symlink('/srv', join(folder, 'root/app'))
  await symlink('/data/.git', join(folder, 'root/meta'))
  docker(engine, 'build', '--quiet', '--tag', PLACES, folder)
}

/** A checkout with additions to its `.git`, besides the change. */
export const WITH_GIT: Files = { Dockerfile: 'FROM scratch\nADD .git /src/.git\nCOPY data* added* /src/\n', data: 1000 }

/** The whole repository is copied, and a change adds 7 bytes. */
const copies = (name: string, dockerfile: string): BaseCase => ({
  name,
  files: { Dockerfile: dockerfile, data: 2_000_000 },
  change: adds(7),
  delta: 7,
  beside: [],
})

/** Committed files are put into a `.git` of the image, and a change adds 800 kB to them. */
const puts = (name: string, dockerfile: string): BaseCase => ({
  name,
  files: { Dockerfile: dockerfile, 'data/HEAD': 10, 'data/refs/a': 1, 'data/objects/a': 1 },
  change: (directory) => writeAll(directory, { 'data/refs/b': 800_000 }),
  delta: 800_000,
  beside: [],
})

/** Repository data, which is not growth, and what only looks like it. */
export const repositoryCases: readonly BaseCase[] = [
  copies('all of the repository, to where a stage stands', 'FROM scratch\nWORKDIR /src\nCOPY . .\n'),
  copies('all of it, to the directory of the base image', `FROM ${PLACES}\nCOPY . .\nWORKDIR /srv\n`),
  copies('all of it, to a variable of the base image', `FROM ${PLACES}\nCOPY . $APP_HOME\n`),
  copies('all of it, through a link of the base image', `FROM ${PLACES}\nCOPY . /app/\n`),
  { name: 'the repository by ADD', files: WITH_GIT, change: adds(7), delta: 7, beside: [] },
  {
    name: 'the repository alone',
    files: { Dockerfile: 'FROM scratch\nCOPY .git /src/.git\n' },
    change: adds(7),
    delta: 0,
    beside: [],
  },
  puts('what is only put into a .git of the image', 'FROM scratch\nCOPY data /app/.git/\n'),
  puts('what is put into one by a variable of the base image', `FROM ${PLACES}\nCOPY data $META/\n`),
  puts('what is put into one through a link of the base image', `FROM ${PLACES}\nCOPY data /meta/\n`),
]
