/** The largest value, at least 0. There may be more values than a function takes arguments. */
export function largest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), 0)
}

/** A bar of `#`: 20 for `most`, at least one for any value but 0. A negative value has a bar of `-`. */
export function bar(value: number, most: number): string {
  if (value === 0 || most === 0) return ''
  return (value < 0 ? '-' : '#').repeat(Math.max(1, Math.round((Math.abs(value) * 20) / most)))
}
