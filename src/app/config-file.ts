import { fail } from '../errors/errors.ts'
import type { AskedConfig } from '../inputs/config/asked-config.ts'
import { LARGEST_CONFIG, type ConfigFile } from '../inputs/config/config.ts'
import type { Files } from '../ports.ts'
import { messageOf } from '../text/message-of.ts'

/** Reads the configuration file; null if there is none and none was named. Throws `config.*`. */
export async function configFile(files: Pick<Files, 'read'>, { path, named }: AskedConfig): Promise<ConfigFile | null> {
  const text = await files.read(path, LARGEST_CONFIG).catch((error: unknown) => {
    throw fail('config.unreadable', { path, detail: messageOf(error) }, error)
  })
  if (text !== undefined) return { path, text }
  if (named) throw fail('config.missing', { path })
  return null
}
