import type { BuildInputs } from './build-inputs.ts'

/**
 * Gives the builder `github-token` as the secret that BuildKit reads a Git context with, when the context is a URL on
 * the GitHub server and no token of the user's own is among `secrets`. Other servers never get to see it.
 */
export function withGitToken(build: BuildInputs, server: string): BuildInputs {
  const token = build['github-token']
  if (token === '' || !URL.canParse(build.context)) return build
  const { origin, host } = new URL(server)
  if (new URL(build.context).origin !== origin) return build
  if (build.secrets.some((secret) => secret.startsWith('GIT_AUTH_TOKEN='))) return build
  return { ...build, secrets: [...build.secrets, `GIT_AUTH_TOKEN.${host}=${token}`] }
}
