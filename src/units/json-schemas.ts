import * as v from 'valibot'

/** A JSON object with these fields, and any others. valibot alone would accept a list as an object. */
export const jsonObject = <const Fields extends v.ObjectEntries>(fields: Fields) =>
  v.pipe(v.custom<v.InferInput<v.ObjectSchema<Fields, undefined>>>(isNoList), v.object(fields))

/** Bytes and counts: a larger number would already have been rounded. */
export const COUNT = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/** Data that a schema accepts and does not change. */
export type Checked<Schema extends v.GenericSchema> = DeepReadonly<v.InferInput<Schema>>

type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T

function isNoList(value: unknown): boolean {
  return !Array.isArray(value)
}
