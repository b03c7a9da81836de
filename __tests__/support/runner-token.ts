/** A runner's token, unsigned: `permissions` is its claim of permissions, or a text in its place. */
export function runnerToken(permissions: unknown): string {
  const ac = typeof permissions === 'string' ? permissions : JSON.stringify(permissions)
  return (
    [{ alg: 'none' }, { ac }].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.') + '.'
  )
}
