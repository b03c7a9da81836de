/** The API's host (GitHub Enterprise Server), or `uploads.` instead of `api.` (github.com, ghe.com). */
export function isUploadHost(address: URL, apiUrl: string): boolean {
  const { protocol, host } = new URL(apiUrl)
  const uploads = `uploads.${host.replace(/^api\./, '')}`
  return address.protocol === protocol && (address.host === host || address.host === uploads)
}
