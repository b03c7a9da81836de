import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { METRIC_NAMES, METRICS } from '../../src/metrics.ts'

const fromRoot = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')

test('docs/measurement.md has a row for each metric, with its sentence', () => {
  const rows = fromRoot('docs/measurement.md').matchAll(/^\| `([^`]+)` +\| (.*?) *\|/gm)
  const expected = METRIC_NAMES.map((metric) => [metric, METRICS[metric].is])
  expect([...rows].map(([, name, is]) => [name, is])).toEqual(expected)
})

test('docs/record.schema.json has the field of each metric', () => {
  const count = { $ref: '#/$defs/count' }
  const fields = METRIC_NAMES.map((metric) => {
    const { is, unknown } = METRICS[metric]
    const field =
      unknown === null
        ? { description: is, ...count }
        : { description: `${is}; null where ${unknown}`, oneOf: [{ type: 'null' }, count] }
    return [metric, field]
  })
  expect(JSON.parse(fromRoot('docs/record.schema.json')).$defs.metrics).toEqual({
    description: 'Weights of one image and platform.',
    type: 'object',
    required: METRIC_NAMES,
    properties: Object.fromEntries(fields),
  })
})
