import { expect, test } from '@jest/globals'
import { OPTIONS } from '../../../src/inputs/options.ts'
import { actionInputs, errorOf } from '../../support/inputs.ts'

test.each([
  ['accept-growth', 'accept-growth'],
  [' Size: ok, really ', 'Size: ok, really'],
  ['', ''], // turned off: the runner itself puts in the default if the input is not there
])('the label "%s" is "%s"', (given, label) => {
  expect(actionInputs({ 'accept-label': given }).acceptLabel).toBe(label)
})

test('its default is in action.yml alone', () => {
  expect(OPTIONS['accept-label']).toMatchObject({ default: '', actionDefault: 'accept-growth' })
})

test.each([
  ['too long', 'x'.repeat(51)],
  ['of two lines', 'accept-growth\nsize-ok'],
])('one that is %s is an error', (_, label) => {
  const expected = 'Write the name of one label, on one line and with at most 50 characters.'
  expect(errorOf(() => actionInputs({ 'accept-label': label }))).toMatchObject({
    code: 'input.format',
    fields: { input: 'accept-label', value: label, expected },
  })
})
