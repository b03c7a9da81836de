import { basename, dirname, join, resolve } from 'node:path'
import { fail } from '../../errors/errors.ts'
import type { BuildInputs } from '../../inputs/build-inputs.ts'
import { inTree, type BaseTree } from '../../plan/base-plan.ts'
import { dockerfileOf, isRemoteDockerfile, spellingsOf } from '../../plan/context.ts'
import { IGNORE_FILE } from '../../plan/dockerignore.ts'
import type { Files } from '../../ports.ts'
import type { Bytes } from '../../units/bytes.ts'
import { realPlace } from '../../units/real-place.ts'
import { readAsRoot } from './read-as-root.ts'

export interface IgnoreFile {
  /** The file in which to name what to exclude. */
  readonly name: string
  /** Empty if BuildKit finds none. */
  readonly text: string
}

export interface BuildIn {
  readonly inputs: BuildInputs
  readonly tree: BaseTree
}

/**
 * The ignore file that BuildKit reads for the context in `root` (without links). The build's own context first uses the
 * Dockerfile's, even if empty; a named context has only its own. Anything but a file counts as missing (moby/buildkit,
 * dockerui/config.go and namedcontext.go). Throws `input.ignore-file`.
 */
export async function ignoreFileOf(files: Files, root: string, build: BuildIn | undefined): Promise<IgnoreFile> {
  const own = build && (await dockerfileIgnore(files, build))
  return own ?? { name: IGNORE_FILE, text: (await readIgnore(files, root, IGNORE_FILE)) ?? '' }
}

/** The Dockerfile's own ignore file; none if it is streamed or fetched. Throws `input.ignore-file`. */
export async function dockerfileIgnore(files: Files, { inputs, tree }: BuildIn): Promise<IgnoreFile | undefined> {
  const file = dockerfileOf(inputs)
  if (file === '-' || isRemoteDockerfile(file)) return undefined
  const path = resolve(tree.directory, inTree(tree, file))
  const folder = await realPlace(files, dirname(path))
  const name = `${await nameGiven(files, folder, basename(path))}${IGNORE_FILE}`
  const text = await readIgnore(files, folder, name)
  return text === undefined ? undefined : { name, text }
}

/** The name that buildx gives BuildKit: as listed in the folder, even for a broken link (buildx, build/opt.go). */
async function nameGiven(files: Files, folder: string, name: string): Promise<string> {
  const spellings = spellingsOf(name)
  if (spellings.length === 1) return name
  const names = new Set((await files.entries(folder)).map((entry) => entry.name))
  return spellings.find((each) => names.has(each)) ?? name
}

/** At most half a million patterns, read in 5 s; 16 MiB would take minutes and gigabytes. */
const LONGEST: Bytes = 1024 * 1024

async function readIgnore(files: Files, root: string, name: string): Promise<string | undefined> {
  return readAsRoot(files, root, name, LONGEST).catch((error: unknown) => {
    const detail = error instanceof Error ? error.message : ''
    throw fail('input.ignore-file', { path: join(root, name), detail }, error)
  })
}
