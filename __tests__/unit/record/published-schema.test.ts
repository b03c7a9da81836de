import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import * as v from 'valibot'
import { RECORD } from '../../../src/record/decode.ts'
import type { WeightRecord } from '../../../src/record/record.ts'
import { COUNT, SECONDS, type Checked } from '../../../src/units/json-schemas.ts'
import { record } from '../../support/records.ts'

interface Published {
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, Published>>
  readonly type?: string | readonly string[]
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly oneOf?: readonly Published[]
  readonly items?: Published
  readonly properties?: Readonly<Record<string, Published>>
  readonly additionalProperties?: Published
  readonly required?: readonly string[]
}

/** Each field of a document: its path and its type. */
type Fields = readonly string[]

const path = join(import.meta.dirname, '..', '..', '..', 'docs', 'record.schema.json')
const published = JSON.parse(readFileSync(path, 'utf8')) as Published
const REPORTED: ReadonlySet<string> = new Set([
  'baseline',
  'baselines',
  'comparison',
  'release',
  'verdict',
  'budgets',
  'push',
  'built',
  'carried',
  'notWeighed',
  'notes',
])

function inDocument(schema: Published, at = ''): Fields {
  if (schema.$ref) return inDocument(published.$defs![schema.$ref.replace('#/$defs/', '')]!, at)
  const some = schema.oneOf?.filter(({ type }) => type !== 'null')
  if (some) return inDocument(some[0]!, `${at} null`)
  if (Array.isArray(schema.type)) return inDocument({ ...schema, type: schema.type[0] }, `${at} null`)
  if (schema.items) return [`${at} list`, ...inDocument(schema.items, `${at}[]`)]
  if (schema.additionalProperties) return [`${at} map`]
  if ('const' in schema) return [`${at} ${anyOf([schema.const])}`]
  if (schema.enum) return [`${at} ${anyOf(schema.enum)}`]
  if (!schema.properties) return [`${at} ${String(schema.type)}`]
  return Object.entries(schema.properties).flatMap(([name, field]) =>
    inDocument(field, `${at}.${name}${schema.required?.includes(name) ? '' : '?'}`),
  )
}

function inCode(schema: v.GenericSchema, at = ''): Fields {
  if (schema === COUNT) return [`${at} integer`]
  if (schema === SECONDS) return [`${at} number`]
  if ('pipe' in schema) return inCode((schema.pipe as v.GenericSchema[]).at(-1)!, at)
  if (schema.type === 'nullable') return inCode(wrapped(schema), `${at} null`)
  if (schema.type === 'exact_optional') return inCode(wrapped(schema), `${at}?`)
  if (schema.type === 'array') return [`${at} list`, ...inCode((schema as unknown as { item: never }).item, `${at}[]`)]
  if (schema.type === 'custom') return [`${at} map`]
  if ('literal' in schema) return [`${at} ${anyOf([schema.literal])}`]
  if ('options' in schema) return [`${at} ${anyOf(schema.options as unknown[])}`]
  if (schema.type !== 'object') return [`${at} ${schema.type}`]
  const { entries } = schema as unknown as { entries: Readonly<Record<string, v.GenericSchema>> }
  return Object.entries(entries).flatMap(([name, field]) => inCode(field, `${at}.${name}`))
}

const anyOf = (choices: readonly unknown[]): string =>
  choices
    .map((each) => JSON.stringify(each))
    .toSorted()
    .join(' ')

const wrapped = (schema: object): v.GenericSchema => (schema as { wrapped: v.GenericSchema }).wrapped

test('docs/record.schema.json and the code have the same fields of a record, of the same types', () => {
  const { properties, ...rest } = published
  const ofRecord = Object.fromEntries(Object.entries(properties!).filter(([name]) => !REPORTED.has(name)))
  const fields = inCode(RECORD)
  expect(fields.length).toBeGreaterThan(120)
  expect(fields.toSorted()).toEqual(inDocument({ ...rest, properties: ofRecord }).toSorted())
})

/** A type after JSON: a field is there or not, but never undefined. */
type InJson<T> = T extends object ? { readonly [K in keyof T]: InJson<Exclude<T[K], undefined>> } : T

test('the code reads all that its types can hold', () => {
  const written = JSON.parse(JSON.stringify(record())) as InJson<WeightRecord>
  const read: Checked<typeof RECORD> = written // the compiler asks for each name of each union
  expect(v.is(RECORD, read)).toBe(true)
})
