import { isObject } from '../../units/is-object.ts'
import { parseJson } from '../../units/parse-json.ts'

/** The bit of a permission that lets a run write (tonistiigi/go-actions-cache, cache.go). */
const WRITE = 2

/**
 * Whether a runner's token lets a run write to the cache in any scope, by its claim `ac`, which is JSON in a text. True where
 * the token does not say: the service itself decides.
 */
export function mayWrite(token: string): boolean {
  const claims = parseJson(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())
  const scopes = parseJson(String(field(claims, 'ac')))
  if (!Array.isArray(scopes) || scopes.length === 0) return true
  const permissions = scopes.map((scope) => field(scope, 'Permission'))
  return permissions.some((each) => typeof each !== 'number' || (each & WRITE) !== 0)
}

const field = (value: unknown, name: string): unknown => (isObject(value) ? value[name] : undefined)
