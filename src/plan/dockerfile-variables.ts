/** Build arguments by name; `undefined` for one that gets its value from the builder's environment. */
export type Variables = ReadonlyMap<string, string | undefined>

const REFERENCE = /\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)(?:(:?[-+])([^}]*))?\})/

/**
 * Puts variables into the text of a FROM or ARG: `$A`, `${A}`, `${A:-word}`, `${A-word}`, `${A:+word}`, `${A+word}`
 * (docs.docker.com/reference/dockerfile, "Environment replacement"). `undefined` when a value is not known here or the
 * text holds any other form.
 */
export function expandVariables(text: string, variables: Variables): string | undefined {
  let known = true
  const expanded = text.replace(new RegExp(REFERENCE, 'g'), (reference) => {
    const value = expandOne(reference, variables)
    known &&= value !== undefined
    return value ?? ''
  })
  return known && !expanded.includes('$') ? expanded : undefined
}

function expandOne(reference: string, variables: Variables): string | undefined {
  const [, plain = '', braced = '', operator = '', word = ''] = REFERENCE.exec(reference) ?? []
  const name = plain || braced
  const value = variables.get(name)
  if (variables.has(name) && value === undefined) return undefined
  const set = operator.startsWith(':') ? value !== undefined && value !== '' : value !== undefined
  if (operator.endsWith('+')) return set ? word : ''
  if (operator.endsWith('-')) return set ? value : word
  return value ?? ''
}
