import { expect, test } from '@jest/globals'
import * as v from 'valibot'
import { COUNT, jsonObject } from '../../../src/units/json-schemas.ts'

const OBJECT = jsonObject({ name: v.string(), count: v.optional(COUNT) })
const EMPTY = jsonObject({})

test.each<[string, v.GenericSchema, unknown, boolean]>([
  ['an object', OBJECT, { name: 'a', count: 0 }, true],
  ['an object with other fields', OBJECT, { name: 'a', more: null }, true],
  ['an object of another type', OBJECT, { name: 5 }, false],
  ['an object that lacks a field', OBJECT, { count: 5 }, false],
  ['a list, where an object may be empty', EMPTY, [], false],
  ['null', EMPTY, null, false],
  ['a text', EMPTY, 'a', false],
  ['a count below zero', COUNT, -1, false],
  ['a count with a fraction', COUNT, 1.5, false],
  ['a count that no number holds', COUNT, 2 ** 53, false],
  ['a count that is text', COUNT, '1', false],
])('%s', (_, schema, value, expected) => {
  expect(v.is(schema, value)).toBe(expected)
})
