import * as v from 'valibot'
import { isObject } from './is-object.ts'

// A message completes "<place> …" and never quotes the value, which may be of any length.

/** A JSON object with these fields, and any others. valibot alone would accept a list as an object. */
export const jsonObject = <const Fields extends v.ObjectEntries>(fields: Fields) =>
  v.pipe(
    v.custom<v.InferInput<v.ObjectSchema<Fields, undefined>>>(isNoList, NO_OBJECT),
    v.object(fields, ({ path }) => (path ? 'is missing' : NO_OBJECT)),
  )

const NO_OBJECT = 'is not an object'

/** A JSON object whose fields have any names. valibot's own record would not check a field called `constructor`. */
export const jsonMap = <const Value extends v.GenericSchema>(value: Value, plural: string) =>
  v.custom<Readonly<Record<string, v.InferInput<Value>>>>(
    (map) => isObject(map) && Object.values(map).every((each) => v.is(value, each)),
    `is not an object of ${plural}`,
  )

export const jsonList = <const Item extends v.GenericSchema>(item: Item) => v.array(item, 'is not a list')

export const oneOf = <const Choices extends readonly (string | number)[]>(choices: Choices) =>
  v.picklist(choices, `is not one of ${choices.join(', ')}`)

export const TEXT = v.string('is not a string')

export const FLAG = v.boolean('is not a boolean')

const NO_COUNT = 'is not a whole number from 0 to 2^53 − 1'

/** Bytes and counts: a larger number would already have been rounded. */
export const COUNT = v.pipe(v.number(NO_COUNT), v.safeInteger(NO_COUNT), v.minValue(0, NO_COUNT))

const NO_SECONDS = 'is not a number of seconds'

/** JSON has no infinities, but `1e999` reads as one. */
export const SECONDS = v.pipe(v.number(NO_SECONDS), v.finite(NO_SECONDS), v.minValue(0, NO_SECONDS))

/** Data that a schema accepts and does not change. */
export type Checked<Schema extends v.GenericSchema> = DeepReadonly<v.InferInput<Schema>>

type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T

/** What is wrong with `value`, with the place: `images[0].name is missing`. Undefined if nothing is. */
export function problemIn(schema: v.GenericSchema, value: unknown): string | undefined {
  const [issue] = v.safeParse(schema, value, { abortEarly: true }).issues ?? []
  return issue && `${placeOf(issue.path ?? [])} ${issue.message}`
}

function placeOf(path: readonly { readonly key: unknown }[]): string {
  const steps = path.map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
  return steps.join('').replace(/^\./, '') || 'the document'
}

function isNoList(value: unknown): boolean {
  return !Array.isArray(value)
}
