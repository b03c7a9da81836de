/** Web address of the repository, without a trailing slash. Undefined if it is missing or not safe in a link. */
export function repositoryUrl(environment: NodeJS.ProcessEnv): string | undefined {
  const { GITHUB_SERVER_URL: server = '', GITHUB_REPOSITORY: repository = '' } = environment
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository) || !/^https?:\/\/[\w.:/[\]-]+$/.test(server) || !URL.canParse(server))
    return undefined
  return `${server.replace(/\/+$/, '')}/${repository}`
}
