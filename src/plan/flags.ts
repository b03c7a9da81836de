export const each = (flag: string, values: readonly string[]): readonly string[] =>
  values.flatMap((value) => [flag, value])

export const some = (flag: string, value: string): readonly string[] => (value === '' ? [] : [flag, value])

export const when = (flag: string, set: boolean): readonly string[] => (set ? [flag] : [])
