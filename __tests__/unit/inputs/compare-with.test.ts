import { expect, test } from '@jest/globals'
import { actionInputs, errorOf } from '../../support/inputs.ts'

test('an existing image may be compared with another', () => {
  const { images } = actionInputs({ image: 'shop:new', 'compare-with': ' shop:old ' })
  expect(images).toMatchObject([{ name: 'shop:new', subject: { reference: 'shop:new', compareWith: 'shop:old' } }])
})

test.each<[{ readonly [input: string]: string }, string, readonly string[]]>([
  [{}, 'input.needs', ['"compare-with" needs the input "image"', 'is compared with its base']],
  [{ context: '.' }, 'input.needs', ['"compare-with" needs the input "image"']],
  [{ image: 'a', 'compare-with': '-b' }, 'input.format', ['"compare-with"', 'dash']],
  [{ image: 'a', base: 'main' }, 'input.conflict', ['"base"', '"compare-with"']],
  [{ image: 'a', 'base-mode': 'record' }, 'input.conflict', ['"base-mode"', '"compare-with"']],
])('beside %j, %s', (inputs, code, parts) => {
  const error = errorOf(() => actionInputs({ 'compare-with': 'b', ...inputs }))
  expect([error.code, error.exit]).toEqual([code, 2])
  for (const part of parts) expect(error.message).toContain(part)
})
