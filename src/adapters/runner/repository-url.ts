/**
 * Address of the repository's pages on its forge, without a slash at its end, from the runner's environment; undefined where
 * that has none, or one that could not stand in a link as it is.
 */
export function repositoryUrl(environment: NodeJS.ProcessEnv): string | undefined {
  const { GITHUB_SERVER_URL: server = '', GITHUB_REPOSITORY: repository = '' } = environment
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository) || !/^https?:\/\/[\w.:/[\]-]+$/.test(server) || !URL.canParse(server))
    return undefined
  return `${server.replace(/\/+$/, '')}/${repository}`
}
