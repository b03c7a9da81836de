import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'

/** Follows the XDG base directory specification. */
export function cacheFolder(environment: NodeJS.ProcessEnv): string {
  const given = environment['XDG_CACHE_HOME'] ?? ''
  return join(isAbsolute(given) ? given : join(homedir(), '.cache'), 'weighbridge')
}
