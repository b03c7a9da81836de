import { expect, test } from '@jest/globals'
import { heldRules, writtenIn, type BaseRules, type JoinRules } from '../../../src/budget/held-rules.ts'
import type { Rule } from '../../../src/limits/rule.ts'
import { forbidRule, maxRule } from '../../support/rules.ts'

const [FIVE, TEN, TWENTY] = ['5MB', '10MB', '20MB'].map((text) => [maxRule(text)])
const both: JoinRules = (input, file) => [...input, ...file]
const texts = (rules: readonly Rule[]) => rules.map(({ text }) => text)

const FOUND: BaseRules = { kind: 'rules', rules: TEN! }
const NO_FILE: BaseRules = { kind: 'none', lacks: 'file' }
const NO_IMAGE: BaseRules = { kind: 'none', lacks: 'image', ofAll: [] }
const DEFAULTS: BaseRules = { kind: 'none', lacks: 'image', ofAll: TEN! }
const UNKNOWN: BaseRules = { kind: 'unknown' }

/** What holds for an image whose head's file has `file`, beside an input of 5MB. */
const held = (base: BaseRules, isOfBase: boolean, file: readonly Rule[] | null) =>
  heldRules({ input: FIVE!, file }, base, isOfBase, both)

test.each<[string, ReturnType<typeof held>, readonly string[], object]>([
  ['an edit', held(FOUND, false, TWENTY!), ['5MB', '20MB'], { heldTo: 'head', changes: [{ kind: 'raised' }] }],
  [
    'an edit, of a fork',
    held(FOUND, true, TWENTY!),
    ['5MB', '10MB'],
    { heldTo: 'base', changes: [{ kind: 'raised' }] },
  ],
  ['no edit, of a fork', held(FOUND, true, TEN!), ['5MB', '10MB'], { heldTo: 'base', changes: [] }],
  ['a removal', held(FOUND, false, null), ['5MB'], { heldTo: 'head', changes: [{ kind: 'removed' }] }],
  [
    'a removal, of a fork',
    held(FOUND, true, null),
    ['5MB', '10MB'],
    { heldTo: 'base', changes: [{ kind: 'removed' }] },
  ],
  ['a new image', held(NO_IMAGE, false, TWENTY!), ['5MB', '20MB'], { heldTo: 'head', lacks: 'image', changes: [] }],
  ['a new image, of a fork', held(NO_IMAGE, true, TWENTY!), ['5MB', '20MB'], { heldTo: 'head', lacks: 'image' }],
  ['one beside defaults', held(DEFAULTS, false, TWENTY!), ['5MB', '20MB'], { heldTo: 'head', lacks: 'image' }],
  [
    'one beside defaults, of a fork',
    held(DEFAULTS, true, TWENTY!),
    ['5MB', '10MB', '20MB'],
    { heldTo: 'base', lacks: 'image', changes: [] },
  ],
  ['a new file, of a fork', held(NO_FILE, true, TWENTY!), ['5MB', '20MB'], { heldTo: 'head', lacks: 'file' }],
  ['no file at all', held(NO_FILE, true, null), ['5MB'], { heldTo: 'head', lacks: 'file', changes: [] }],
  ['no budget on any side', held(NO_IMAGE, false, []), ['5MB'], { heldTo: 'head', lacks: null, changes: [] }],
  ['no budget, and no file at the base', held(NO_FILE, true, []), ['5MB'], { heldTo: 'head', lacks: null }],
  ['no file at the head, nor its image', held(NO_IMAGE, false, null), ['5MB'], { heldTo: 'head', lacks: null }],
  ['defaults alone, of a fork', held(DEFAULTS, true, []), ['5MB', '10MB'], { heldTo: 'base', lacks: null }],
  ['an unknown base', held(UNKNOWN, true, TWENTY!), ['5MB', '20MB'], { heldTo: 'head', lacks: null, changes: [] }],
])('%s', (_, { rules, budget }, expected, more) => {
  expect(texts(rules)).toEqual(expected)
  expect(budget).toMatchObject(more)
})

const at = (commit?: string): readonly Rule[] => {
  const origin = { kind: 'file', path: 'weighbridge.yml', line: 3, ...(commit !== undefined && { commit }) } as const
  return [maxRule('5MB', 'unpacked', { origin }), forbidRule('shell')] // of an input
}
const defaults = (ofAll: readonly Rule[]): BaseRules => ({ kind: 'none', lacks: 'image', ofAll })

test('rules of the base have its commit beside their line, in all that it may have', () => {
  expect(writtenIn('c', { kind: 'rules', rules: at() })).toEqual({ kind: 'rules', rules: at('c') })
  expect(writtenIn('c', defaults(at()))).toEqual(defaults(at('c')))
  expect(writtenIn('c', NO_FILE)).toEqual(NO_FILE)
})
