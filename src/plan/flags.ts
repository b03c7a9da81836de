/** Repeats the flag before each value. */
export const each = (flag: string, values: readonly string[]): readonly string[] =>
  values.flatMap((value) => [flag, value])

/** A flag and its value; nothing for an empty one. */
export const some = (flag: string, value: string): readonly string[] => (value === '' ? [] : [flag, value])

/** A flag without a value, if it is set. */
export const when = (flag: string, set: boolean): readonly string[] => (set ? [flag] : [])
