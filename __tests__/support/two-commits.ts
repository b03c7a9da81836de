import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { git } from './repository.ts'
import { labelled } from './test-images.ts'

/** Files by path: their text, or how many bytes of nothing. */
export type Files = { readonly [path: string]: string | number }

/** A checkout at a change of `main`, on a branch of its own. */
export interface TwoCommits {
  readonly files: Files
  /** What the change is, before it is committed with all that it adds and removes. */
  readonly change: (directory: string) => Promise<unknown>
  /** What is done to the checkout before `main` is committed. */
  readonly before?: (directory: string) => Promise<unknown>
  /** What earlier steps of a job do to the checkout. */
  readonly around?: (directory: string) => Promise<unknown>
}

/** All of the context is the image, but for the repository's own files. */
export const WHOLE: Files = { Dockerfile: 'FROM scratch\nCOPY . /src\n', '.dockerignore': '.git\n' }

/** Makes the checkout in a folder of its own below `parent`. */
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

/** Writes files, with the folders they are in; the images of a Dockerfile carry the label of the test's file. */
export async function writeAll(directory: string, files: Files): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    const target = join(directory, path)
    await mkdir(dirname(target), { recursive: true })
    const text = path === 'Dockerfile' ? labelled(String(content)) : content
    await writeFile(target, typeof text === 'number' ? Buffer.alloc(text) : text)
  }
}
