import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { AT_ONCE } from '../exec/open-file.ts'
import { complaint } from './credentials.ts'
import type { Git, GitOptions } from './git.ts'
import type { Repository } from './repository.ts'

/** How every pointer of Git LFS begins (git-lfs, docs/spec.md). */
const POINTER = Buffer.from('version https://git-lfs.github.com/spec/')

/** How files of Git LFS come: as pointers, with their contents, or in a way that nothing tells. */
export type LargeFiles = 'pointers' | 'contents' | 'unknown'

/**
 * How a checkout has its files of Git LFS: as pointers is what actions/checkout leaves unless it is asked for them. Where it
 * has none, they come as git gives them to who typed a command; what a step of a workflow would have asked for is not known.
 * Throws what git says where it cannot name them.
 */
export async function largeFiles({ git, place, audience }: Asked): Promise<LargeFiles> {
  const first = await largeFile(git, { cwd: place.root })
  if (first !== undefined) return (await isPointer(join(place.root, first))) ? 'pointers' : 'contents'
  return audience === 'workflow' ? 'unknown' : 'contents'
}

type Asked = Pick<Repository, 'git' | 'place' | 'audience'>

/** What to add to git's environment so that files of Git LFS come like that. */
export const lfsEnvironment = (large: LargeFiles): Readonly<Record<string, string>> =>
  large === 'contents' ? {} : { GIT_LFS_SKIP_SMUDGE: '1' }

/** Why a tree that was written so may be another than the checkout would be; null for nothing. */
export async function largeFilesUntold(large: LargeFiles, git: Git, options: GitOptions): Promise<string | null> {
  if (large !== 'unknown' || (await largeFile(git, options)) === undefined) return null
  return 'it has files of Git LFS, and nothing in this checkout tells whether they would come as pointers'
}

/** The first file of Git LFS in an index. */
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
