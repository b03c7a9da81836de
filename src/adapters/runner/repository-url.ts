/**
 * Address of the repository's pages on its forge, without a trailing slash, from the runner's environment. Undefined if
 * there is none, or one that cannot go into a link as it is.
 */
export function repositoryUrl(environment: NodeJS.ProcessEnv): string | undefined {
  const { GITHUB_SERVER_URL: server = '', GITHUB_REPOSITORY: repository = '' } = environment
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository) || !/^https?:\/\/[\w.:/[\]-]+$/.test(server) || !URL.canParse(server))
    return undefined
  return `${server.replace(/\/+$/, '')}/${repository}`
}
