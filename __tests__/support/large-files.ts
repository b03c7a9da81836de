import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The pointer in a commit in place of a Git LFS file, as marked by `ATTRIBUTES`. */
export const POINTER = `version https://git-lfs.github.com/spec/v1
oid sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
size 5
`
export const ATTRIBUTES = '*.bin filter=lfs\n'

/**
 * A filter as git-lfs installs one for the whole machine. It leaves pointers on request; otherwise each file is
 * `large`. Its configuration is below `folder`; `isolateGit` removes it.
 */
export async function installFilter(folder: string): Promise<void> {
  const path = join(folder, 'gitconfig')
  const smudge = String.raw`test -n \"$GIT_LFS_SKIP_SMUDGE\" && cat || echo large`
  await writeFile(path, `[filter "lfs"]\n\tsmudge = "${smudge}"\n\tclean = cat\n`)
  process.env['GIT_CONFIG_GLOBAL'] = path
}
