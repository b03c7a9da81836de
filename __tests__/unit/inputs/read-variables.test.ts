import { describe, expect, test } from '@jest/globals'
import { actionInputs, errorOf } from '../../support/inputs.ts'

describe.each([
  ['DOCKER_BUILD_CHECKS_ANNOTATIONS', 'annotatesChecks'],
  ['DOCKER_BUILD_SUMMARY', 'hasSummary'],
] as const)('%s', (variable, field) => {
  test.each([
    ...['', '1', 't', 'T', 'true', 'TRUE', 'True'].map((value) => [value, true] as const),
    ...['0', 'f', 'F', 'false', 'FALSE', 'False'].map((value) => [value, false] as const),
  ])('"%s" is %s', (value, expected) => {
    expect(actionInputs({}, { [variable]: value })[field]).toBe(expected)
  })

  test('is on where it is not set', () => {
    expect(actionInputs({})[field]).toBe(true)
  })

  test.each(['no', 'off', 'tRUE', ' false', '2'])('"%s" is an error', (value) => {
    const { code, message } = errorOf(() => actionInputs({}, { [variable]: value }))
    expect([code, message]).toEqual([
      'input.variable',
      `The environment variable ${variable}: "${value}" is not a boolean. Write true or false.`,
    ])
  })
})
