import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'

/** Our own part of the user's cache folder (XDG base directory specification). */
export function cacheFolder(environment: NodeJS.ProcessEnv): string {
  const given = environment['XDG_CACHE_HOME'] ?? ''
  return join(isAbsolute(given) ? given : join(homedir(), '.cache'), 'weighbridge')
}
