import { isObject } from '../units/is-object.ts'

/** What is wrong with `value`, in words; `undefined` if nothing is. `place` is its path in the JSON document. */
export type Check = (value: unknown, place: string) => string | undefined

const test =
  (expected: string, holds: (value: unknown) => boolean): Check =>
  (value, place) =>
    holds(value) ? undefined : `${place} is not ${expected}`

export const text = test('a string', (value) => typeof value === 'string')
export const flag = test('a boolean', (value) => typeof value === 'boolean')
/** Bytes and counts: a larger number would already have been rounded. */
export const count = test('a whole number from 0 to 2^53 − 1', (value) =>
  Number.isSafeInteger(value) && Number(value) >= 0)
/** Seconds. JSON has no infinities, but `1e999` reads as one. */
export const seconds = test('a number of seconds', (value) => Number.isFinite(value) && Number(value) >= 0)

export function oneOf(...choices: readonly (string | number | boolean)[]): Check {
  return test(`one of ${choices.join(', ')}`, (value) => choices.some((choice) => choice === value))
}

export function orNull(check: Check): Check {
  return (value, place) => (value === null ? undefined : check(value, place))
}

export function listOf(check: Check): Check {
  return (value, place) =>
    Array.isArray(value) ? first(value, (each, index) => check(each, `${place}[${index}]`)) : `${place} is not a list`
}

/** An object whose every value passes, whatever the keys are. */
export function mapOf(check: Check): Check {
  return (value, place) =>
    isObject(value)
      ? first(Object.entries(value), ([name, each]) => check(each, `${place}.${name}`))
      : `${place} is not an object`
}

/** Also passes if there is no value. */
export function optional(check: Check): Check {
  return (value, place) => (value === undefined ? undefined : check(value, place))
}

/** An object with at least these fields; other fields are allowed. */
export function object(fields: Readonly<Record<string, Check>>): Check {
  return (value, place) =>
    isObject(value)
      ? first(Object.entries(fields), ([name, check]) => check(value[name], place === '' ? name : `${place}.${name}`))
      : `${place || 'the document'} is not an object`
}

function first<T>(items: readonly T[], problem: (item: T, index: number) => string | undefined): string | undefined {
  for (const [index, item] of items.entries()) {
    const found = problem(item, index)
    if (found !== undefined) return found
  }
  return undefined
}
