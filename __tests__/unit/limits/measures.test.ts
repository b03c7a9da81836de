import { expect, test } from '@jest/globals'
import { measureIn, measuresFor, measuresSince } from '../../../src/limits/measures.ts'
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
    forbidRule('path:/usr/**'),
    forbidRule('shell'),
  ]
  const forbidden = ['forbid module:example.com/a/...', 'forbid path:/usr/**', 'shell'] // not the metric of that path
  const names = ['build-seconds', 'path:/usr/**', 'setuid', 'modules', ...forbidden]
  expect(measuresFor(rules)).toEqual(names)
})

test('only what must not grow, or not be new, is compared, each with what it counts from', () => {
  const rules = [
    maxRule('90s', 'build-seconds'),
    maxRule('1MB', 'path:/max'),
    growthRule('1%', 'path:/base'),
    growthRule('1%', 'path:/release', { since: 'release' }),
    growthRule('1%', 'code', { level: 'warning' }),
    growthRule('1%'),
    forbidRule('new-setuid'),
    forbidRule('path:/root/**'),
    forbidRule('shell'),
  ]
  expect(measuresSince('base', rules)).toEqual(['path:/base', 'code', 'setuid'])
  expect(measuresSince('release', rules)).toEqual(['path:/release'])
})

test('no measure is what every object has', () => {
  const measure = { amount: 1, count: 1, names: [] }
  expect(measureIn({ code: measure }, 'code')).toBe(measure)
  expect(measureIn({ constructor: measure }, 'constructor')).toBe(measure)
  expect(measureIn({}, 'constructor')).toBeUndefined()
  expect(measureIn(undefined, 'code')).toBeUndefined()
})
