/** A document from its text; what is no JSON is `undefined`, which no guard takes for anything. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
