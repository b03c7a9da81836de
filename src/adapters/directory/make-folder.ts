import { mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Node's own `recursive` never ends if the system reports ENOENT in an existing folder, as Linux does in `/proc`. */
export async function makeFolder(path: string): Promise<void> {
  if (await isFolder(path)) return
  const above = dirname(path)
  if (above !== path) await makeFolder(above)
  await mkdir(path).catch(async (error: unknown) => {
    if (!(await isFolder(path))) throw error // another run may have made it
  })
}

const isFolder = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => undefined))?.isDirectory() ?? false
