import * as v from 'valibot'

/** A JSON object with these fields, and any others. To valibot itself, a list is an object, too. */
export const jsonObject = <const Fields extends v.ObjectEntries>(fields: Fields) =>
  v.pipe(v.custom<v.InferInput<v.ObjectSchema<Fields, undefined>>>(isNoList), v.object(fields))

/** Bytes and counts: larger numbers would have been rounded on the way. */
export const COUNT = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/** The data that a schema takes as it is; nothing changes it. */
export type Checked<Schema extends v.GenericSchema> = DeepReadonly<v.InferInput<Schema>>

type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T

function isNoList(value: unknown): boolean {
  return !Array.isArray(value)
}
