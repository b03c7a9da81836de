export interface RepositoryAccess {
  readonly token: string
  /** Base of the REST API (GITHUB_API_URL). */
  readonly apiUrl: string
  /** `owner/name` */
  readonly repository: string
}
