import * as v from 'valibot'

/** The bit of a permission that lets a run write (tonistiigi/go-actions-cache, cache.go). */
const WRITE = 2

/** JSON in a string. */
const JSON_TEXT = v.pipe(v.string(), v.parseJson())

/** The payload of a runner's token: its claim `ac` is itself JSON in a string. */
const CLAIMS = v.pipe(
  JSON_TEXT,
  v.object({ ac: v.pipe(JSON_TEXT, v.array(v.object({ Permission: v.number() })), v.nonEmpty()) }),
)

/** Whether a runner's token lets a run write to the cache in any scope. True if it does not say: the service itself decides. */
export function mayWrite(token: string): boolean {
  const claims = v.safeParse(CLAIMS, Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())
  return !claims.success || claims.output.ac.some(({ Permission }) => (Permission & WRITE) !== 0)
}
