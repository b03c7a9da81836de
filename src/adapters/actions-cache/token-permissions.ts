import * as v from 'valibot'

/** The bit for write permission (tonistiigi/go-actions-cache, cache.go). */
const WRITE = 2

const JSON_TEXT = v.pipe(v.string(), v.parseJson())

/** The payload of a runner's token: its claim `ac` is JSON in a string. */
const CLAIMS = v.pipe(
  JSON_TEXT,
  v.object({ ac: v.pipe(JSON_TEXT, v.array(v.object({ Permission: v.number() })), v.nonEmpty()) }),
)

/** True if the token does not tell: the service decides then. */
export function mayWrite(token: string): boolean {
  const claims = v.safeParse(CLAIMS, Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())
  return !claims.success || claims.output.ac.some(({ Permission }) => (Permission & WRITE) !== 0)
}
