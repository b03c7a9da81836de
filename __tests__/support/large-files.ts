import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What a commit has in place of a file of Git LFS, where `ATTRIBUTES` say that it is one. */
export const POINTER = `version https://git-lfs.github.com/spec/v1
oid sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
size 5
`
export const ATTRIBUTES = '*.bin filter=lfs\n'

/**
 * A filter as git-lfs installs one for the whole machine, which leaves pointers where it is told to; else each file is
 * `large`. Its file is below `folder`; `isolateGit` takes it away.
 */
export async function installFilter(folder: string): Promise<void> {
  const path = join(folder, 'gitconfig')
  const smudge = String.raw`test -n \"$GIT_LFS_SKIP_SMUDGE\" && cat || echo large`
  await writeFile(path, `[filter "lfs"]\n\tsmudge = "${smudge}"\n\tclean = cat\n`)
  process.env['GIT_CONFIG_GLOBAL'] = path
}
