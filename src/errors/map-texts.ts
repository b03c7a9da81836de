import type { Fields } from './error-kind.ts'

/** The fields with each text changed by `change`, also those in lists; numbers stay. */
export function mapTexts<F extends Fields>(fields: F, change: (text: string, name: string) => string): F {
  const changed = Object.entries(fields).map(([name, value]): [string, Fields[string]] => {
    if (typeof value === 'number') return [name, value]
    return [name, typeof value === 'string' ? change(value, name) : value.map((text) => change(text, name))]
  })
  return { ...fields, ...Object.fromEntries(changed) }
}
