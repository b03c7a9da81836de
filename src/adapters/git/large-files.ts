import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { AT_ONCE } from '../exec/open-file.ts'
import { complaint } from './credentials.ts'
import type { Git, GitOptions } from './git.ts'
import type { Repository } from './repository.ts'

/** Start of every Git LFS pointer (git-lfs, docs/spec.md). */
const POINTER = Buffer.from('version https://git-lfs.github.com/spec/')

/** How Git LFS files come; `unknown` if nothing tells. */
export type LargeFiles = 'pointers' | 'contents' | 'unknown'

/**
 * How a checkout has its Git LFS files: actions/checkout leaves pointers by default. Without any, a command line gets
 * contents, and a workflow is `unknown`. Throws git's message.
 */
export async function largeFiles({ git, place, audience }: Asked): Promise<LargeFiles> {
  const first = await largeFile(git, { cwd: place.root })
  if (first !== undefined) return (await isPointer(join(place.root, first))) ? 'pointers' : 'contents'
  return audience === 'workflow' ? 'unknown' : 'contents'
}

type Asked = Pick<Repository, 'git' | 'place' | 'audience'>

export const lfsEnvironment = (large: LargeFiles): Readonly<Record<string, string>> =>
  large === 'contents' ? {} : { GIT_LFS_SKIP_SMUDGE: '1' }

/** Why a tree may differ from a real checkout, or null. */
export async function largeFilesUntold(large: LargeFiles, git: Git, options: GitOptions): Promise<string | null> {
  if (large !== 'unknown' || (await largeFile(git, options)) === undefined) return null
  return 'it has Git LFS files, and nothing in this checkout tells whether they would be pointers'
}

async function largeFile(git: Git, options: GitOptions): Promise<string | undefined> {
  const { code, stdout, stderr } = await git(['ls-files', '-z', ':(top,attr:filter=lfs)'], options)
  if (code !== 0) throw new Error(complaint(stderr))
  return stdout.split('\0')[0] || undefined
}

async function isPointer(path: string): Promise<boolean> {
  try {
    await using file = await open(path, AT_ONCE)
    const { buffer } = await file.read(Buffer.alloc(POINTER.length))
    return buffer.equals(POINTER)
  } catch {
    return false // it is not in the checkout, or a pipe lies in its place
  }
}
