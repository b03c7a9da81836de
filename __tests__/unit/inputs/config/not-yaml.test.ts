import { describe, expect, test } from '@jest/globals'
import { readConfig } from '../../../../src/inputs/config/read-config.ts'
import { errorOf } from '../../../support/inputs.ts'

describe('what is not YAML, or no text of ours', () => {
  test.each([
    ['', '1:1: The file is empty. Write "images:" or "defaults:", or remove it.'],
    ['# a comment\n', '1:1: The file is empty. Write "images:" or "defaults:", or remove it.'],
    ['{}', '1:1: The file is empty. Write "images:" or "defaults:", or remove it.'],
    ['---\n', '1:1: The file is empty. Write "images:" or "defaults:", or remove it.'],
    ['images:\n\tshop: {}\n', '2:1: A tab cannot indent. Use spaces.'],
    ['images:\n  shop:\n\t push: true\n', '3:1: A tab cannot indent. Use spaces.'],
    [
      'images: {}\n---\nimages: {}\n',
      '2:1: A second document begins here. Write all of it as one, without "---" between.',
    ],
    [
      'images: { shop: { push: true }\n',
      '2:1: This is not YAML: Flow map in block collection must be sufficiently indented and end with a }.',
    ],
    [
      'defaults:\n  budgets:\n    - forbid: module: golang.org/x\n',
      '3:15: This is not YAML: Nested mappings are not allowed in compact mappings. A text with ": " in it is written in quotes.',
    ],
    [
      'defaults: { budgets: [{ forbid: @a }] }',
      /^1:33: This is not YAML: .* A text that begins so is written in quotes\.$/,
    ],
    [
      'defaults: { budgets: [{ forbid: module: golang.org/x }] }',
      /^1:33: This is not YAML: .* A text with ": " in it is written in quotes\.$/,
    ],
    ['defaults: { budgets: [{ forbid: *.md }] }', /^1:33: There is no anchor .* write it in quotes: "\*\.md"\.$/],
    [
      'defaults: { budgets: [{ forbid: path:/a/{b,c} }] }',
      /^1:\d+: This is not YAML: .* A text with \[ or { in it is written in quotes here\.$/,
    ],
    ['? [a]\n: b\n', '1:3: A key is a text.'],
    ['images: {\uFFFD: {}}', '1:10: This is not UTF-8. Save the file as UTF-8.'],
    ['\uFEFFimags: {}', '1:1: Unknown key "imags". Did you mean "images"?'],
    ['\uFEFFimages: { shop: { push: 5 } }', '1:25: "push" takes true or false, not "5".'],
    ['\uFEFFimages:\n  shop: { push: 5 }', '2:17: "push" takes true or false, not "5".'],
    ['images:\r\n  shop:\r\n    push: 5\r\n', '3:11: "push" takes true or false, not "5".'],
    ['images: !!omap [shop: {}]', '1:16: "images" takes a map of images by name, and this is a list.'],
  ])('%j: %s', (whole, message) => {
    const error = errorOf(() => readConfig({ path: 'weighbridge.yml', text: whole }))
    expect([error.code, error.exit]).toEqual(['config.invalid', 2])
    expect(error.message.replace('weighbridge.yml:', '')).toEqual(
      typeof message === 'string' ? message : expect.stringMatching(message),
    )
  })
})
