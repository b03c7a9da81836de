/** Drivers whose builders run in a cluster or a service. */
const HOSTED: ReadonlySet<string> = new Set(['kubernetes', 'cloud'])

const THIS_MACHINE = /^(?:localhost|.*\.localhost|127(?:\.\d+){3}|\[::1\]|0\.0\.0\.0|\[::\])\.?$/

/**
 * Whether a builder's nodes are on other machines, as far as their addresses (`Endpoint` of `docker buildx inspect`) say so:
 * the name of a context or of a container, or a socket, does not.
 */
export function isElsewhere(driver: string, endpoints: readonly string[]): boolean {
  if (HOSTED.has(driver)) return true
  return endpoints.length > 0 && endpoints.every(isOther)
}

function isOther(endpoint: string): boolean {
  const [, host] = /^(?:tcp|https?|ssh):\/\/(?:[^@/]*@)?(\[[^\]]*\]|[^:/]+)/i.exec(endpoint) ?? []
  return host !== undefined && !THIS_MACHINE.test(host.toLowerCase())
}
