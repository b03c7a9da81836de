/** A token as a runner gets it, unsigned: `permissions` is its claim of what it may do, or a text that stands in its place. */
export function runnerToken(permissions: unknown): string {
  const ac = typeof permissions === 'string' ? permissions : JSON.stringify(permissions)
  return (
    [{ alg: 'none' }, { ac }].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.') + '.'
  )
}
