import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { AT_ONCE } from '../exec/open-file.ts'
import { complaint } from './credentials.ts'
import type { Git, GitOptions } from './git.ts'
import type { Repository } from './repository.ts'

/** How every Git LFS pointer begins (git-lfs, docs/spec.md). */
const POINTER = Buffer.from('version https://git-lfs.github.com/spec/')

/** How Git LFS files come: as pointers or with their contents; `unknown` if nothing tells. */
export type LargeFiles = 'pointers' | 'contents' | 'unknown'

/**
 * How a checkout has its Git LFS files: actions/checkout leaves pointers unless it is asked for contents. If it has
 * none, they come as git gives them to someone who types a command; what a workflow step would have asked for is not
 * known. Throws git's message if it cannot list them.
 */
export async function largeFiles({ git, place, audience }: Asked): Promise<LargeFiles> {
  const first = await largeFile(git, { cwd: place.root })
  if (first !== undefined) return (await isPointer(join(place.root, first))) ? 'pointers' : 'contents'
  return audience === 'workflow' ? 'unknown' : 'contents'
}

type Asked = Pick<Repository, 'git' | 'place' | 'audience'>

/** What to add to git's environment so that Git LFS files come like that. */
export const lfsEnvironment = (large: LargeFiles): Readonly<Record<string, string>> =>
  large === 'contents' ? {} : { GIT_LFS_SKIP_SMUDGE: '1' }

/** Why a tree written like this may differ from what a checkout would be; null if it may not. */
export async function largeFilesUntold(large: LargeFiles, git: Git, options: GitOptions): Promise<string | null> {
  if (large !== 'unknown' || (await largeFile(git, options)) === undefined) return null
  return 'it has files of Git LFS, and nothing in this checkout tells whether they would come as pointers'
}

/** The first Git LFS file in an index. */
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
