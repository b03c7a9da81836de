/** The largest of some values, and at least 0. They may be more than a function takes arguments. */
export function largest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), 0)
}

/** A bar of `#`, 20 for `most`, at least one where there is anything; a negative value has one of `-`. */
export function bar(value: number, most: number): string {
  if (value === 0 || most === 0) return ''
  return (value < 0 ? '-' : '#').repeat(Math.max(1, Math.round((Math.abs(value) * 20) / most)))
}
