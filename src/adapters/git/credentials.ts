import { configured } from './configuration.ts'
import type { GitOptions } from './git.ts'

/** The run's own token, for a remote on `server` (`https://github.com`); empty strings if there is none. */
export interface Access {
  readonly token: string
  readonly server: string
}

type Environment = NonNullable<GitOptions['env']>

/**
 * Environment that makes git send the token to `url`; undefined for another server. Uses the header of
 * actions/checkout; the empty value first removes a configured one, since two are a bad request. Redirects are off,
 * because git would send the header to the other host too.
 */
export function tokenEnvironment(url: string, access: Access, environment: Environment): Environment | undefined {
  const origin = httpOrigin(url)
  if (access.token === '' || origin === undefined || origin !== httpOrigin(access.server)) return undefined
  const basic = Buffer.from(`x-access-token:${access.token}`).toString('base64')
  const settings = [
    ['extraheader', ''],
    ['extraheader', `AUTHORIZATION: basic ${basic}`],
    ['followRedirects', 'false'],
  ] as const
  return configured(
    settings.map(([key, value]) => [`http.${origin}/.${key}`, value] as const),
    Number(environment['GIT_CONFIG_COUNT'] ?? 0) || 0,
  )
}

function httpOrigin(url: string): string | undefined {
  return /^https?:\/\//i.test(url) && URL.canParse(url) ? new URL(url).origin : undefined
}

/**
 * Why git failed, as a clause without credentials: the first `fatal:`, else the last `error:`, else the last line.
 * "Could not read from remote repository" (git, connect.c) is no reason; the line before, from ssh for example, is.
 */
export function complaint(stderr: string): string {
  const said = stderr.split('\n').filter((line) => line.trim() !== '')
  const empty = said.findIndex((line) => line.startsWith('fatal: Could not read from remote repository'))
  const line =
    said.find((each, at) => at !== empty && each.startsWith('fatal: ')) ??
    said[empty - 1] ??
    said[empty] ??
    said.findLast((each) => each.startsWith('error: ')) ??
    said.at(-1) ??
    'git gave no reason'
  return line
    .replace(/^(?:fatal|error): /i, '')
    .replaceAll(/(\w+:\/\/)[^\s/]*@/g, '$1')
    .replace(/\.\s*$/, '')
}
