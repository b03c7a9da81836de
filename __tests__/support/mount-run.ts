import { readdirSync } from 'node:fs'
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { MountOutcome } from '../../src/mounts/outcome.ts'
import type { ImageRecord } from '../../src/record/record.ts'
import { environmentOf, type Engine } from './engines.ts'
import { weighbridge, type Ended } from './programs.ts'
import { git } from './repository.ts'

/** A run of the command line that built an image. */
export interface MountRun extends Ended {
  readonly image: ImageRecord
  /** The outcome of each cache mount, by its name. */
  readonly mounts: Mounts
  /** The folders with the files of the image, one for each platform. */
  readonly roots: readonly string[]
}

export type Mounts = { readonly [name: string]: MountOutcome }

export interface RunOptions {
  /** The test's own folder, for the store and the images. */
  readonly cache: string
  readonly more?: readonly string[]
  readonly env?: NodeJS.ProcessEnv
}

/** Builds `directory` without comparing it. Throws the output if that fails. */
export async function runMounts(directory: string, engine: Engine, options: RunOptions): Promise<MountRun> {
  const { cache, more = [], env = {} } = options
  const dest = await mkdtemp(join(cache, 'image-'))
  const builder = engine.builder === '' ? [] : ['--builder', engine.builder]
  const args = ['run', '--json', '--name', 'service', '--outputs', `type=local,dest=${dest}`]
  const ended = await weighbridge([...args, ...builder, ...more], {
    cwd: directory,
    env: { ...environmentOf(engine), XDG_CACHE_HOME: cache, ...env },
  })
  if (ended.code !== 0) throw new Error(`ended with code ${ended.code}:\n${ended.stderr}`)
  const [image] = JSON.parse(ended.stdout).images as readonly ImageRecord[]
  const platforms = readdirSync(dest)
    .filter((name) => name.startsWith('linux_'))
    .toSorted()
  const roots = platforms.length === 0 ? [dest] : platforms.map((each) => join(dest, each))
  return { ...ended, image: image!, mounts: mountsOf(image!), roots }
}

/** The outcomes of the cache mounts of an image's build, by name. */
export function mountsOf({ build }: ImageRecord): Mounts {
  return Object.fromEntries((build?.mounts?.mounts ?? []).map((mount) => [mount.name, mount]))
}

/** One field of each outcome. */
export function eachOf<Name extends keyof MountOutcome>(
  mounts: Mounts,
  field: Name,
): { readonly [name: string]: MountOutcome[Name] } {
  return Object.fromEntries(Object.entries(mounts).map(([name, outcome]) => [name, outcome[field]]))
}

/** A repository with one commit of these files, in a new folder below `parent`. */
export async function repositoryOf(parent: string, files: { readonly [path: string]: string }): Promise<string> {
  const directory = join(await mkdtemp(join(parent, 'repository-')), 'service')
  await git(dirname(directory), 'init', '--quiet', '--initial-branch=main', directory)
  await commitFiles(directory, files)
  return directory
}

/** Writes files into a repository and commits everything as a new first commit, so that it has no base. */
export async function commitFiles(directory: string, files: { readonly [path: string]: string }): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(directory, path)), { recursive: true })
    await writeFile(join(directory, path), text)
  }
  await git(directory, 'add', '--all')
  const isFirst = (await git(directory, 'rev-list', '--all', '--count')) === '0'
  await git(directory, 'commit', '--quiet', '--message', 'all of it', ...(isFirst ? [] : ['--amend']))
}
