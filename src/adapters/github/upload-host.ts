/**
 * Whether an upload URL may get the token: on the API's host (GitHub Enterprise Server), or on `uploads.` instead of
 * `api.` or of nothing (github.com, ghe.com).
 */
export function isUploadHost(address: URL, apiUrl: string): boolean {
  const { protocol, host } = new URL(apiUrl)
  const uploads = `uploads.${host.replace(/^api\./, '')}`
  return address.protocol === protocol && (address.host === host || address.host === uploads)
}
