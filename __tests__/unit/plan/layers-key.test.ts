import { expect, test } from '@jest/globals'
import type { ImageInputs } from '../../../src/inputs/inputs.ts'
import { layersKey } from '../../../src/plan/layers-key.ts'
import { inputs } from '../../support/shop.ts'

/** The images of a run with these arguments. */
const keyOf = (...argv: readonly string[]): string => layersKey(inputs(...argv).images)

test('is 12 hex digits, the same for the same images', () => {
  expect(keyOf()).toMatch(/^[0-9a-f]{12}$/)
  expect(keyOf()).toBe(keyOf())
})

test('is the same in each version, which finds what earlier ones stored', () => {
  expect(keyOf('--platform', 'linux/arm64')).toBe('f7770ccdc90d')
})

test.each<[string, readonly string[]]>([
  ['name', ['--name', 'other']],
  ['platform', ['--platform', 'linux/arm64']],
])('another %s has another', (_, argv) => {
  expect(keyOf(...argv)).not.toBe(keyOf())
})

test('the order of platforms and the build arguments do not count', () => {
  const both = (first: string, second: string) => keyOf('--platform', first, '--platform', second)
  expect(both('linux/arm64', 'linux/amd64')).toBe(both('linux/amd64', 'linux/arm64'))
  expect(keyOf('--build-arg', 'GIT_SHA=4f1c')).toBe(keyOf())
})

const image = (name: string): Pick<ImageInputs, 'name' | 'subject'> => ({
  name,
  subject: { kind: 'image', reference: name, builder: '' },
})

test('an image that exists has one by its name', () => {
  expect(layersKey([image('alpine')])).not.toBe(layersKey([image('debian')]))
  expect(layersKey([image('alpine'), image('debian')])).not.toBe(layersKey([image('alpine')]))
})
