/** A flag before each of the values. */
export const each = (flag: string, values: readonly string[]): readonly string[] =>
  values.flatMap((value) => [flag, value])

/** A flag and its value; nothing for an empty one. */
export const some = (flag: string, value: string): readonly string[] => (value === '' ? [] : [flag, value])

/** A flag that stands alone, when it is set. */
export const when = (flag: string, set: boolean): readonly string[] => (set ? [flag] : [])
