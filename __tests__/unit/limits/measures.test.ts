import { expect, test } from '@jest/globals'
import { measureIn, measuresFor } from '../../../src/limits/measures.ts'
import { forbidRule, growthRule, maxRule } from '../../support/rules.ts'

test('what rules ask of an image beyond its metrics, each once', () => {
  const rules = [
    maxRule('20MB'),
    maxRule('90s', 'build-seconds'),
    maxRule('1MB', 'path:/usr/**'),
    growthRule('1%', 'path:/usr/**'),
    forbidRule('new-setuid'),
    forbidRule('new-module'),
    forbidRule('module:example.com/a/...'),
    forbidRule('shell'),
  ]
  const names = ['build-seconds', 'path:/usr/**', 'setuid', 'modules', 'module:example.com/a/...', 'shell']
  expect(measuresFor(rules)).toEqual(names)
})

test('no measure is what every object has', () => {
  const measure = { amount: 1, count: 1, names: [] }
  expect(measureIn({ code: measure }, 'code')).toBe(measure)
  expect(measureIn({ constructor: measure }, 'constructor')).toBe(measure)
  expect(measureIn({}, 'constructor')).toBeUndefined()
  expect(measureIn(undefined, 'code')).toBeUndefined()
})
