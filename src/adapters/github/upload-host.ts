/**
 * Whether an upload address from the API is one of its own, so that it may get the token: at the API's host, as on
 * GitHub Enterprise Server, or at `uploads.` in place of `api.` (or of nothing), as on github.com and ghe.com.
 */
export function isUploadHost(address: URL, apiUrl: string): boolean {
  const { protocol, host } = new URL(apiUrl)
  const uploads = `uploads.${host.replace(/^api\./, '')}`
  return address.protocol === protocol && (address.host === host || address.host === uploads)
}
