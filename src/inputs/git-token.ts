import type { BuildInputs } from './build-inputs.ts'

/**
 * Adds `github-token` as the secret with which BuildKit reads a Git context, if the context is on the GitHub server and
 * `secrets` has no such token. Other servers never see it.
 */
export function withGitToken(build: BuildInputs, server: string): BuildInputs {
  const token = build['github-token']
  if (token === '' || !URL.canParse(build.context)) return build
  const { origin, host } = new URL(server)
  if (new URL(build.context).origin !== origin) return build
  if (build.secrets.some((secret) => secret.startsWith('GIT_AUTH_TOKEN='))) return build
  return { ...build, secrets: [...build.secrets, `GIT_AUTH_TOKEN.${host}=${token}`] }
}
