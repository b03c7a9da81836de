import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { complaint } from './credentials.ts'
import type { Git } from './git.ts'
import type { Place } from './place.ts'

/** How every pointer of Git LFS begins (git-lfs, docs/spec.md). */
const POINTER = Buffer.from('version https://git-lfs.github.com/spec/')

/**
 * What to add to git's environment so that files of Git LFS come as they are in the checkout: as pointers where that
 * has pointers, which is what actions/checkout leaves unless it is asked for them. Throws what git says where it cannot
 * name them.
 */
export async function largeFiles(git: Git, { root }: Place): Promise<Readonly<Record<string, string>>> {
  const { code, stdout, stderr } = await git(['ls-files', '-z', ':(top,attr:filter=lfs)'], { cwd: root })
  if (code !== 0) throw new Error(complaint(stderr))
  const [first = ''] = stdout.split('\0')
  return first !== '' && (await isPointer(join(root, first))) ? { GIT_LFS_SKIP_SMUDGE: '1' } : {}
}

async function isPointer(path: string): Promise<boolean> {
  try {
    await using file = await open(path)
    const { buffer } = await file.read(Buffer.alloc(POINTER.length))
    return buffer.equals(POINTER)
  } catch {
    return false // it is not in the checkout
  }
}
