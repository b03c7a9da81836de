import { expect, test } from '@jest/globals'
import { rulesIn } from '../../../../src/inputs/config/rules-in.ts'

const ONE = 'images:\n  server: { budget: 10B }\n'
const TWO = `${ONE}  api: { budget: 20B }\n`
const rules = (...texts: readonly string[]) => ({ kind: 'rules', rules: texts.map((text) => ({ text })) })

test.each<[string, string, string, boolean, object]>([
  ['an image of the file', TWO, 'api', true, rules('20B')],
  ['one that the run names as the file does', TWO, 'api', false, rules('20B')],
  ['the only one, which no file names at the head', ONE, 'app', false, rules('10B')],
  ['an image that only the file at the head has', ONE, 'app', true, { kind: 'none', lacks: 'image' }],
  ['one of several', TWO, 'app', false, { kind: 'miss', reason: 'it has several images, and none is called "app"' }],
  ['any image, of a file without images', 'defaults: { budget: 30B }\n', 'app', false, rules('30B')],
  ['any that is named, of such a file', 'defaults: { budget: 30B }\n', 'app', true, rules('30B')],
])('the rules of %s', (_, text, image, isNamed, expected) => {
  expect(rulesIn({ path: 'weighbridge.yml', text }, image, isNamed)).toMatchObject(expected)
})
