import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'

/** The user's folder for what can be had again (XDG base directory specification), with a part of our own. */
export function cacheFolder(environment: NodeJS.ProcessEnv): string {
  const given = environment['XDG_CACHE_HOME'] ?? ''
  return join(isAbsolute(given) ? given : join(homedir(), '.cache'), 'weighbridge')
}
