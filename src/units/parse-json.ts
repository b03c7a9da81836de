/** The value of a JSON text, or `undefined` (which is never a JSON value) if it is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
