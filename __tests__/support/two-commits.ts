import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { git } from './repository.ts'
import { labelled } from './test-images.ts'

/** Files by path: their text, or a number of zero bytes. */
export type Files = { readonly [path: string]: string | number }

/** A checkout at a change of `main`, on its own branch. */
export interface TwoCommits {
  readonly files: Files
  /** Makes the change, which is then committed with everything it adds and removes. */
  readonly change: (directory: string) => Promise<unknown>
  /** Prepares the checkout before `main` is committed. */
  readonly before?: (directory: string) => Promise<unknown>
  /** Acts as the earlier steps of a job. */
  readonly around?: (directory: string) => Promise<unknown>
}

/** The image is the whole context, except the repository's own files. */
export const WHOLE: Files = { Dockerfile: 'FROM scratch\nCOPY . /src\n', '.dockerignore': '.git\n' }

/** Makes the checkout in a new folder below `parent`. */
export async function twoCommits(parent: string, { files, change, before, around }: TwoCommits): Promise<string> {
  const directory = join(await mkdtemp(join(parent, 'checkout-')), 'shop')
  await git(parent, 'init', '--quiet', '--initial-branch=main', directory)
  await writeAll(directory, files)
  await before?.(directory)
  await commit(directory, 'main')
  await git(directory, 'checkout', '--quiet', '-b', 'change')
  await change(directory)
  await commit(directory, 'change')
  await around?.(directory)
  return directory
}

/** Commits everything that is not ignored. */
export async function commit(directory: string, message: string): Promise<void> {
  await git(directory, 'add', '--all')
  await git(directory, 'commit', '--quiet', '-m', message)
}

/** Writes files with their folders; images of a Dockerfile get the test file's label. */
export async function writeAll(directory: string, files: Files): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    const target = join(directory, path)
    await mkdir(dirname(target), { recursive: true })
    const text = path === 'Dockerfile' ? labelled(String(content)) : content
    await writeFile(target, typeof text === 'number' ? Buffer.alloc(text) : text)
  }
}
