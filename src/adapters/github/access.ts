/** Which repository, and who asks. */
export interface RepositoryAccess {
  /** Empty for nobody. */
  readonly token: string
  /** Base of the REST API, as GITHUB_API_URL has it. */
  readonly apiUrl: string
  /** `owner/name` */
  readonly repository: string
}
