import type { Fields } from './error-kind.ts'

/** The fields with each text changed by `change`; numbers stay. */
export function mapTexts<F extends Fields>(fields: F, change: (text: string, name: string) => string): F {
  const changed = Object.entries(fields).map(([name, value]): [string, string | number] => [
    name,
    typeof value === 'number' ? value : change(value, name),
  ])
  return { ...fields, ...Object.fromEntries(changed) }
}
