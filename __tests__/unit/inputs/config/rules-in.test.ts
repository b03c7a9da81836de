import { expect, test } from '@jest/globals'
import { rulesIn } from '../../../../src/inputs/config/rules-in.ts'
import { configOf } from '../../../support/config.ts'

const ONE = 'images:\n  server: { budget: 10B }\n'
const ALL = 'defaults: { budget: 30B }\n'
const TWO = `${ONE}  api: { budget: 20B }\n`
const rules = (...texts: readonly string[]) => ({ kind: 'rules', rules: texts.map((text) => ({ text })) })

const NAMED = true
const UNNAMED = false

test.each<[string, Parameters<typeof rulesInText>, object]>([
  ['an image of the file', [TWO, 'api', NAMED], rules('20B')],
  ['one that the run names as the file does', [TWO, 'api', UNNAMED], rules('20B')],
  ['the only one, which no file names at the head', [ONE, 'app', UNNAMED], rules('10B')],
  ['an image that only the head has', [ONE, 'app', NAMED], { kind: 'none', lacks: 'image', ofAll: [] }],
  ['one beside defaults', [`${ALL}${ONE}`, 'app', NAMED], { kind: 'none', lacks: 'image', ofAll: [{ text: '30B' }] }],
  [
    'one of several',
    [TWO, 'app', UNNAMED],
    { kind: 'miss', reason: 'it has several images, and none is called "app"' },
  ],
  ['any image, of a file without images', [ALL, 'app', UNNAMED], rules('30B')],
  ['any that is named, of such a file', [ALL, 'app', NAMED], rules('30B')],
])('the rules of %s', (_, asked, expected) => {
  expect(rulesInText(...asked)).toMatchObject(expected)
})

function rulesInText(text: string, image: string, isNamed: boolean) {
  return rulesIn(configOf(text), image, isNamed)
}
